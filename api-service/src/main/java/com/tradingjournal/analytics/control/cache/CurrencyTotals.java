package com.tradingjournal.analytics.control.cache;

import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.metrics.entity.TradeTotals;
import java.math.BigDecimal;

/** The closed trades in a currency, and what all its lots have realised. */
record CurrencyTotals(TradeTotals totals, BigDecimal realized) {

    static final CurrencyTotals NONE = new CurrencyTotals(TradeTotals.NONE, BigDecimal.ZERO);

    OtherCurrency asOther(String currency) {
        return new OtherCurrency(currency, totals.n(), totals.money().net());
    }
}
