package com.tradingjournal.imports.batch;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.imports.batch.StagedDaysReader.AccountDays;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Computes the charges of the days that the import touched. The import's own books are matched by the steps that follow; others,
 * whose share of a day's rounding has changed, at once.
 */
@Dependent
@Named("stagedDaysWriter")
public class StagedDaysWriter extends AbstractItemWriter {

    private static final String BOOKS =
            "select distinct instrument, book_id from import_rows where import_id = ? and account_id = ?";

    private final UUID importId;
    private final ChargeWriter charges;
    private final PositionWriter positions;
    private final Database database;
    private final Map<UUID, Set<BookKey>> staged = new HashMap<>();

    @Inject
    public StagedDaysWriter(Job job, ChargeWriter charges, PositionWriter positions, Database database) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.charges = charges;
        this.positions = positions;
        this.database = database;
    }

    @Override
    public void writeItems(List<Object> portions) {
        portions.stream().map(AccountDays.class::cast).forEach(this::charge);
    }

    private void charge(AccountDays touched) {
        UUID account = touched.accountId();
        Set<BookKey> own = staged.computeIfAbsent(account, this::books);
        List<BookKey> others = charges.recompute(account, touched.days()).stream()
                .filter(book -> !own.contains(book))
                .toList();
        if (!others.isEmpty()) {
            positions.rematch(account, others);
        }
    }

    private Set<BookKey> books(UUID account) {
        return Set.copyOf(database.query(BOOKS, BookKey::of, importId, account));
    }
}
