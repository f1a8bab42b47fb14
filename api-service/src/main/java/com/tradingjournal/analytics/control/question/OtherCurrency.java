package com.tradingjournal.analytics.control.question;

import java.math.BigDecimal;

/** What an answer leaves out, because figures never add different currencies: closed trades in another one. */
public record OtherCurrency(String currency, long n, BigDecimal netPnl) {}
