package com.tradingjournal.analytics.boundary;

import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.trades.boundary.OtherTradeFilterQuery;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the second side of a comparison is asked with, besides its filters. */
public class ComparedQuery {

    @QueryParam("b.currency")
    @Parameter(description = "The one currency of b; the workspace's unless given")
    private @Nullable String currency;

    Question question(OtherTradeFilterQuery filter, AnalyticsQuery asked) {
        return new Question(filter.toFilter(), AnalyticsQuery.currency("b.currency", currency), asked.currencies());
    }
}
