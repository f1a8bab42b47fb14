package com.tradingjournal.tenants.entity;

import com.tradingjournal.tenancy.entity.Role;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as one of its members sees it.
 *
 * @param zone what a day is
 * @param pendingZone what a day will be once a job has rewritten the days; null when nothing is under way
 * @param breakevenTolerance how far from zero a result still counts as neither won nor lost
 * @param riskFreeRate a year's rate as a fraction
 * @param role the member's
 * @param deletionDueAt when it will be erased, until when it can only be read; null where it stays
 */
public record Workspace(
        UUID id,
        String name,
        String currency,
        ZoneId zone,
        @Nullable ZoneId pendingZone,
        BigDecimal breakevenTolerance,
        BigDecimal riskFreeRate,
        String plan,
        Role role,
        Instant createdAt,
        int version,
        @Nullable Instant deletionDueAt) {

    /** The zone that was asked for last, whether it counts already or not. */
    public ZoneId wantedZone() {
        return pendingZone == null ? zone : pendingZone;
    }

    /** Its settings that the other has not the same, by name. */
    public Map<String, String> changesTo(Workspace other) {
        Map<String, String> mine = new LinkedHashMap<>(settings());
        mine.entrySet().removeAll(other.settings().entrySet());
        return mine;
    }

    private Map<String, String> settings() {
        return Map.of(
                "name", name,
                "currency", currency,
                "timeZone", wantedZone().getId(),
                "breakevenTolerance", plain(breakevenTolerance),
                "riskFreeRate", plain(riskFreeRate));
    }

    private static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
