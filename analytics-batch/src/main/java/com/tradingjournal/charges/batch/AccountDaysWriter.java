package com.tradingjournal.charges.batch;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.PositionWriter;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Computes the charges of some days by the profile the account has now, and makes trades of the books that changed. */
@Dependent
@Named("accountDaysWriter")
public class AccountDaysWriter extends AbstractItemWriter {

    private final UUID accountId;
    private final ChargeWriter charges;
    private final PositionWriter positions;

    @Inject
    public AccountDaysWriter(Job job, ChargeWriter charges, PositionWriter positions) {
        this.accountId = UUID.fromString(job.parameter("account"));
        this.charges = charges;
        this.positions = positions;
    }

    @Override
    public void writeItems(List<Object> portions) {
        for (Object portion : portions) {
            List<LocalDate> days =
                    ((List<?>) portion).stream().map(LocalDate.class::cast).toList();
            positions.rematch(accountId, charges.recompute(accountId, days));
        }
    }
}
