package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.batch.BroughtFills.Share;
import com.tradingjournal.imports.batch.SharedBookReader.AccountBooks;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.BookKey;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The books that an import has brought fills into, in portions of some thousand of one account. It needs no checkpoint: whatever
 * was taken back before a restart is not found again.
 */
@Dependent
@Named("broughtBookReader")
public class BroughtBookReader extends AbstractItemReader {

    private static final int FILLS = 5_000;

    private final UUID importId;
    private final BroughtFills brought;
    private List<Share> shares = List.of();
    private int done;

    @Inject
    public BroughtBookReader(Job job, BroughtFills brought) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.brought = brought;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        shares = brought.shares(importId);
    }

    @Override
    public @Nullable Object readItem() {
        if (done >= shares.size()) {
            return null;
        }
        UUID account = shares.get(done).accountId();
        List<BookKey> books = new ArrayList<>();
        int fills = 0;
        while (done < shares.size()
                && fills < FILLS
                && shares.get(done).accountId().equals(account)) {
            books.add(shares.get(done).book());
            fills += shares.get(done).fills();
            done++;
        }
        return new AccountBooks(account, books);
    }
}
