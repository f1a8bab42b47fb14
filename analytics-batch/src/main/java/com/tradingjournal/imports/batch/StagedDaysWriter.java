package com.tradingjournal.imports.batch;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;

/** While an import is loaded. */
@Dependent
@Named("stagedDaysWriter")
public class StagedDaysWriter extends ChargedDaysWriter {

    private static final String BOOKS =
            "select distinct instrument, book_id from import_rows where import_id = ? and account_id = ?";

    private final UUID importId;
    private final Database database;

    @Inject
    public StagedDaysWriter(Job job, ChargeWriter charges, PositionWriter positions, Database database) {
        super(charges, positions);
        this.importId = UUID.fromString(job.parameter("import"));
        this.database = database;
    }

    @Override
    Set<BookKey> books(UUID account) {
        return Set.copyOf(database.query(BOOKS, BookKey::of, importId, account));
    }
}
