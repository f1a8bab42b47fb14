package com.tradingjournal.privacy.boundary;

import com.tradingjournal.http.Versioned;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.tenants.entity.Workspace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The workspace as {@code GET /workspace} shows it, now that it stays. */
public record RestoredWorkspaceResponse(
        UUID id,
        String name,
        String currency,
        String timeZone,
        @Nullable String timeZonePending,
        BigDecimal breakevenTolerance,
        BigDecimal riskFreeRate,
        String plan,
        Role role,
        @Nullable Instant deletionDueAt,
        Instant createdAt,
        long version)
        implements Versioned {

    static RestoredWorkspaceResponse of(Workspace workspace) {
        ZoneId pending = workspace.pendingZone();
        return new RestoredWorkspaceResponse(
                workspace.id(),
                workspace.name(),
                workspace.currency(),
                workspace.zone().getId(),
                pending == null ? null : pending.getId(),
                workspace.breakevenTolerance(),
                workspace.riskFreeRate(),
                workspace.plan(),
                workspace.role(),
                workspace.deletionDueAt(),
                workspace.createdAt(),
                workspace.version());
    }
}
