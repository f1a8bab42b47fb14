package com.tradingjournal.imports.batch;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Large files: buys and sells by turns, of ten shares, a minute apart; every pair is a trade. */
final class ManyFills {

    private static final String HEADER =
            "symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time\n";
    private static final LocalDateTime FIRST = LocalDateTime.of(2020, 1, 1, 9, 15);
    private static final int SYMBOLS = 10;

    private ManyFills() {}

    static String zerodha(int count) {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < count; i++) {
            int symbol = i / 2 % SYMBOLS;
            LocalDateTime at = FIRST.plusMinutes(i);
            file.append("SYM")
                    .append(symbol)
                    .append(",INE00000000")
                    .append(symbol)
                    .append(',')
                    .append(at.toLocalDate());
            file.append(",NSE,EQ,EQ,").append(i % 2 == 0 ? "buy" : "sell").append(",false,10.000000,");
            file.append(100 + i % 7)
                    .append(".500000,")
                    .append(i)
                    .append(",9")
                    .append(i / 2)
                    .append(',')
                    .append(at)
                    .append(":00\n");
        }
        return file.toString();
    }

    /** The same, and some of its rows, anywhere, without a quantity that could be read. */
    static String zerodhaWithBadRows(int count, int bad, long seed) {
        List<String> lines = new ArrayList<>(zerodha(count).lines().toList());
        new Random(seed)
                .ints(1, lines.size())
                .distinct()
                .limit(bad)
                .forEach(line -> lines.set(line, lines.get(line).replace(",10.000000,", ",ten,")));
        return String.join("\n", lines) + '\n';
    }

    /** Trades of our own CSV, each with a note. */
    static String roundTrips(int count) {
        StringBuilder file = new StringBuilder(
                "symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp,notes\n");
        for (int i = 0; i < count; i++) {
            LocalDateTime at = FIRST.plusMinutes(i);
            file.append("SYM,BUY,10,100,101,0.5,")
                    .append(at)
                    .append(":00Z,")
                    .append(at.plusMinutes(5))
                    .append(":00Z,note ")
                    .append(i)
                    .append('\n');
        }
        return file.toString();
    }
}
