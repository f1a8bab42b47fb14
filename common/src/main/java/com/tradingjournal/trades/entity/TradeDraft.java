package com.tradingjournal.trades.entity;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A trade as a person gives it, before anything is known of its account.
 *
 * @param accountId null means the caller's {@code Main}
 * @param executions its fills where they are given one by one; empty when the round trip says all
 * @param resetRisk whether the stop given now fixes the initial risk anew
 */
public record TradeDraft(
        @Nullable UUID accountId,
        InstrumentDraft instrument,
        RoundTripDraft roundTrip,
        List<FillDraft> executions,
        Annotations annotations,
        boolean resetRisk) {

    public TradeDraft {
        executions = List.copyOf(executions);
    }

    /** Whether its fills are made from the round trip rather than given. */
    public boolean synthetic() {
        return executions.isEmpty();
    }

    public List<FillDraft> fills() {
        return synthetic() ? roundTrip.fills() : executions;
    }

    public TradeDraft with(Annotations others) {
        return new TradeDraft(accountId, instrument, roundTrip, executions, others, resetRisk);
    }
}
