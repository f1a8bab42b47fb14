package com.tradingjournal.tenants.entity;

import java.math.BigDecimal;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What is to change in a workspace; null leaves a setting as it is. */
public record WorkspaceSettings(
        @Nullable String name,
        @Nullable String currency,
        @Nullable ZoneId zone,
        @Nullable BigDecimal breakevenTolerance,
        @Nullable BigDecimal riskFreeRate) {}
