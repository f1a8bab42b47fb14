package com.tradingjournal.accounts.control;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.charges.control.KnownCharges;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.positions.control.PositionWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an account's charges profile means for the fills it has. Only a person sets one, and then it holds for all of them. */
@ApplicationScoped
public class AccountCharges {

    /** About as many as a request can take. */
    private static final int FILLS_AT_ONCE = 5_000;

    private final KnownCharges known;
    private final ChargeWriter charges;
    private final PositionWriter positions;
    private final JobQueue jobs;
    private final AccountStore store;

    @Inject
    public AccountCharges(
            KnownCharges known, ChargeWriter charges, PositionWriter positions, JobQueue jobs, AccountStore store) {
        this.known = known;
        this.charges = charges;
        this.positions = positions;
        this.jobs = jobs;
        this.store = store;
    }

    /** @throws Invalid naming the profiles there are */
    void requireKnown(@Nullable String profile) {
        known.requireProfile(profile);
    }

    /** At once; by a job where the account has more fills than a request can take, and answers are of the old profile till then. */
    void recompute(UUID accountId) {
        if (store.hasMoreFillsThan(FILLS_AT_ONCE, accountId)) {
            jobs.enqueue(JobType.CHARGES_RECOMPUTE, Map.of("account", accountId.toString()));
        } else {
            positions.rematch(accountId, charges.recomputeAll(accountId));
        }
    }
}
