package com.tradingjournal.accounts.boundary;

import com.tradingjournal.accounts.entity.CashFlow;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money that went in or, negative, out. */
public record CashFlowResponse(
        UUID id,
        LocalDate date,
        BigDecimal amount,
        @Nullable String note,
        Instant createdAt) {

    static CashFlowResponse of(CashFlow flow) {
        return new CashFlowResponse(flow.id(), flow.date(), flow.amount(), flow.note(), flow.createdAt());
    }
}
