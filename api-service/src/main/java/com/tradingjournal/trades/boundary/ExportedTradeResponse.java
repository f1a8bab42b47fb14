package com.tradingjournal.trades.boundary;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.tradingjournal.trades.control.ExportedTrade;
import com.tradingjournal.trades.control.ExportedTrade.ExportedFill;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A trade as the API shows it, with what it takes to bring it into another workspace; its fills come last. */
@JsonPropertyOrder({"trade", "more"})
public record ExportedTradeResponse(
        @JsonUnwrapped TradeResponse trade, @JsonUnwrapped More more) {

    /**
     * What a trade has besides when it is exported.
     *
     * @param number what it is called in the CSV of executions, too
     */
    @JsonPropertyOrder({"number", "account", "isin", "executions"})
    public record More(
            long number, String account, @Nullable String isin, List<Execution> executions) {}

    /** A fill as the API shows it, and the exchange rate stored with it. */
    @JsonPropertyOrder({"fill", "fxRate"})
    public record Execution(
            @JsonUnwrapped ExecutionResponse fill, @Nullable BigDecimal fxRate) {

        private static Execution of(ExportedFill exported) {
            return new Execution(ExecutionResponse.of(exported.fill()), exported.fxRate());
        }
    }

    static ExportedTradeResponse of(ExportedTrade exported) {
        More more = new More(
                exported.number(),
                exported.account(),
                exported.isin(),
                exported.fills().stream().map(Execution::of).toList());
        return new ExportedTradeResponse(TradeResponse.of(exported.trade()), more);
    }
}
