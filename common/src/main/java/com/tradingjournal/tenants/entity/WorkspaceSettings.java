package com.tradingjournal.tenants.entity;

import java.math.BigDecimal;
import java.time.ZoneId;

/**
 * What the owner and the admins decide about their workspace.
 *
 * @param zone wanted: it counts once the days are rewritten
 */
public record WorkspaceSettings(
        String name, String currency, ZoneId zone, BigDecimal breakevenTolerance, BigDecimal riskFreeRate) {}
