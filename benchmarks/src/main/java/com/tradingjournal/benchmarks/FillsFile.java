package com.tradingjournal.benchmarks;

import java.time.LocalDateTime;

/** A Zerodha tradebook of any size: buys and sells by turns in 50 shares; every pair is a trade. */
final class FillsFile {

    private static final String HEADER =
            "symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time\n";
    private static final LocalDateTime FIRST = LocalDateTime.of(2018, 1, 1, 9, 15);
    private static final int SHARES = 50;
    private static final int SECONDS_BETWEEN = 97;

    private FillsFile() {}

    static String of(int fills) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < fills; i++) {
            int share = i / 2 % SHARES;
            LocalDateTime at = FIRST.plusSeconds((long) SECONDS_BETWEEN * i);
            file.append("SHARE%1$d,INE%1$09d,".formatted(share))
                    .append(at.toLocalDate())
                    .append(",NSE,EQ,EQ,")
                    .append(i % 2 == 0 ? "buy" : "sell")
                    .append(",false,10,")
                    .append(100 + i % 7)
                    .append(".5,")
                    .append(1_000_000 + i)
                    .append(",9")
                    .append(1_000_000 + i / 2)
                    .append(',')
                    .append(at.withNano(0))
                    .append(at.getSecond() == 0 ? ":00\n" : "\n");
        }
        return file.toString();
    }
}
