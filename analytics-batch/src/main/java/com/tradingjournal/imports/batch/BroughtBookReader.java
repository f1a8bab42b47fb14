package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.batch.BroughtFills.Share;
import com.tradingjournal.imports.batch.SharedBookReader.AccountBooks;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.FillPortions;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Collections;
import java.util.Iterator;
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

    private final UUID importId;
    private final BroughtFills brought;
    private Iterator<List<Share>> portions = Collections.emptyIterator();

    @Inject
    public BroughtBookReader(Job job, BroughtFills brought) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.brought = brought;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        portions = FillPortions.of(brought.shares(importId), Share::accountId, Share::fills)
                .iterator();
    }

    @Override
    public @Nullable Object readItem() {
        return portions.hasNext() ? books(portions.next()) : null;
    }

    private static AccountBooks books(List<Share> portion) {
        return new AccountBooks(
                portion.getFirst().accountId(),
                portion.stream().map(Share::book).toList());
    }
}
