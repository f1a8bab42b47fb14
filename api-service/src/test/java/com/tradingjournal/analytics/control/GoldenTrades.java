package com.tradingjournal.analytics.control;

import com.tradingjournal.testing.TestServers;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The golden trades, each a book of its own, put in by one statement a side and matched by the one writer of trades. */
final class GoldenTrades {

    /** The columns of the file in order, as arrays. */
    private static final String FILLS = """
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, asset_class, currency, side,
                                    quantity, price, executed_at, sequence, other_charge, synthetic, created_at)
            select a.tenant_id, gen_random_uuid(), a.id, a.user_id, ('00000000-0000-7000-8000-' || lpad(g.row::text, 12, '0'))::uuid,
                   g.c[1], g.c[1], 'STOCK', a.currency, leg.side, g.c[3]::numeric, leg.price::numeric, leg.at::timestamptz, leg.ordinal,
                   leg.fees::numeric, true, now()
            from accounts a, unnest(?::text[]) with ordinality as line(text, row),
                 lateral (select line.row, string_to_array(line.text, ',') as c) g,
                 lateral (values (1, g.c[2], g.c[4], g.c[7], '0'),
                                 (2, case g.c[2] when 'BUY' then 'SELL' else 'BUY' end, g.c[5], g.c[8], g.c[6]))
                         as leg (ordinal, side, price, at, fees)""";

    private GoldenTrades() {}

    static void loadInto(TestJournal journal) {
        journal.update(FILLS, (Object) lines().toArray(String[]::new));
        journal.rematchAll();
    }

    private static List<String> lines() {
        try (var file = Objects.requireNonNull(TestServers.class.getResourceAsStream("/golden/trades-10000.csv"));
                var reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
