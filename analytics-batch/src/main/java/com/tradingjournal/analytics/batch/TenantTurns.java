package com.tradingjournal.analytics.batch;

import jakarta.batch.runtime.context.StepContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose turn it is: kept with the running step, because the chunk has to be bound to a workspace before its reader names it. */
final class TenantTurns {

    private final Deque<UUID> waiting;

    private TenantTurns(List<UUID> waiting) {
        this.waiting = new ArrayDeque<>(waiting);
    }

    static TenantTurns begin(StepContext step, List<UUID> tenants) {
        TenantTurns turns = new TenantTurns(tenants);
        step.setTransientUserData(turns);
        return turns;
    }

    static TenantTurns of(StepContext step) {
        return (TenantTurns) step.getTransientUserData();
    }

    Optional<UUID> next() {
        return Optional.ofNullable(waiting.peek());
    }

    @Nullable
    UUID take() {
        return waiting.poll();
    }
}
