package com.tradingjournal.imports.batch;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.imports.batch.BroughtFills.Share;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Before an import's fills go: what is on its way out has no part in a day's charges any more. */
@Dependent
@Named("broughtDaysWriter")
public class BroughtDaysWriter extends ChargedDaysWriter {

    private final UUID importId;
    private final BroughtFills brought;

    @Inject
    public BroughtDaysWriter(Job job, ChargeWriter charges, PositionWriter positions, BroughtFills brought) {
        super(charges, positions);
        this.importId = UUID.fromString(job.parameter("import"));
        this.brought = brought;
    }

    @Override
    Set<BookKey> books(UUID account) {
        return brought.shares(importId).stream()
                .filter(share -> share.accountId().equals(account))
                .map(Share::book)
                .collect(Collectors.toSet());
    }
}
