package com.tradingjournal.charges.batch;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.jobs.entity.Job;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days an account traded on, in portions of some thousand fills; the checkpoint is the last day done. */
@Dependent
@Named("accountDaysReader")
public class AccountDaysReader extends AbstractItemReader {

    private final UUID accountId;
    private final ChargeWriter charges;
    private Iterator<List<LocalDate>> portions = List.<List<LocalDate>>of().iterator();
    private @Nullable LocalDate done;

    @Inject
    public AccountDaysReader(Job job, ChargeWriter charges) {
        this.accountId = UUID.fromString(job.parameter("account"));
        this.charges = charges;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        done = (LocalDate) checkpoint;
        portions = charges.portions(accountId, done).iterator();
    }

    @Override
    public @Nullable Object readItem() {
        if (!portions.hasNext()) {
            return null;
        }
        List<LocalDate> days = portions.next();
        done = days.getLast();
        return days;
    }

    @Override
    public @Nullable Serializable checkpointInfo() {
        return done;
    }
}
