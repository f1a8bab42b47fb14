package com.tradingjournal.trades.boundary;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.trades.control.TradeFilter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The same filters once more, of the trades that others are compared with: each name begins with {@code b.} */
public class OtherTradeFilterQuery {

    @QueryParam("b.from")
    private @Nullable String from;

    @QueryParam("b.to")
    private @Nullable String to;

    @QueryParam("b.symbol")
    private List<String> symbols = List.of();

    @QueryParam("b.side")
    private @Nullable String side;

    @QueryParam("b.status")
    private @Nullable String status;

    @QueryParam("b.assetClass")
    private @Nullable String assetClass;

    @QueryParam("b.accountId")
    private List<String> accountIds = List.of();

    @QueryParam("b.userId")
    private List<String> userIds = List.of();

    @QueryParam("b.tag")
    private List<String> tags = List.of();

    @QueryParam("b.strategy")
    private List<String> strategies = List.of();

    @QueryParam("b.minPnl")
    private @Nullable String minPnl;

    @QueryParam("b.maxPnl")
    private @Nullable String maxPnl;

    @QueryParam("b.q")
    private @Nullable String q;

    /** @throws Invalid naming every parameter that cannot be read */
    public TradeFilter toFilter() {
        return new FilterTexts(
                        "b.",
                        from,
                        to,
                        symbols,
                        side,
                        status,
                        assetClass,
                        accountIds,
                        userIds,
                        tags,
                        strategies,
                        minPnl,
                        maxPnl,
                        q)
                .toFilter();
    }
}
