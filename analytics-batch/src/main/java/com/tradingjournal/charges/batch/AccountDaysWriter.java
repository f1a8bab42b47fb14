package com.tradingjournal.charges.batch;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.jobs.entity.Job;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Computes the charges of some days by the profile the account has now; trades are made of the books when all days are done. */
@Dependent
@Named("accountDaysWriter")
public class AccountDaysWriter extends AbstractItemWriter {

    private final UUID accountId;
    private final ChargeWriter charges;

    @Inject
    public AccountDaysWriter(Job job, ChargeWriter charges) {
        this.accountId = UUID.fromString(job.parameter("account"));
        this.charges = charges;
    }

    @Override
    public void writeItems(List<Object> portions) {
        for (Object portion : portions) {
            List<LocalDate> days =
                    ((List<?>) portion).stream().map(LocalDate.class::cast).toList();
            charges.recompute(accountId, days);
        }
    }
}
