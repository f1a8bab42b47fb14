package com.tradingjournal.trades.boundary;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.trades.control.TradeFilter;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /trades} as query parameters; everything that counts trades takes the same ones. */
public class TradeFilterQuery {

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("symbol")
    private List<String> symbols = List.of();

    @QueryParam("side")
    private @Nullable String side;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("assetClass")
    private @Nullable String assetClass;

    @QueryParam("accountId")
    private List<String> accountIds = List.of();

    @QueryParam("userId")
    private List<String> userIds = List.of();

    @QueryParam("tag")
    private List<String> tags = List.of();

    @QueryParam("strategy")
    private List<String> strategies = List.of();

    @QueryParam("minPnl")
    private @Nullable String minPnl;

    @QueryParam("maxPnl")
    private @Nullable String maxPnl;

    @QueryParam("q")
    private @Nullable String q;

    /** @throws Invalid naming every parameter that cannot be read */
    public TradeFilter toFilter() {
        return new FilterTexts(
                        "",
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
