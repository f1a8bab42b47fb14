package com.tradingjournal.positions.control;

import static com.tradingjournal.positions.control.FillRow.buy;
import static com.tradingjournal.positions.control.FillRow.sell;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.positions.control.PositionsDesk.Trader;
import com.tradingjournal.positions.control.Reconciliation.Outcome;
import com.tradingjournal.positions.entity.LotMethod;
import com.tradingjournal.testing.TestDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However fills came and went, in whatever order and by how many hands: what is stored is what matching all of them at once says. */
class MatchingHistoryIT {

    private static final String TRADES =
            "instrument, anchor_execution_id, anchor_part, side, status, quantity, opened_value, fees, "
                    + "closed_quantity, entry_value, exit_value, realized_fees, entry_price, exit_price, hold_seconds, day";
    private static final String PORTIONS =
            "t.anchor_execution_id, t.anchor_part, p.ordinal, p.execution_id, p.role, p.quantity, p.fees";
    private static final String LOTS =
            "t.anchor_execution_id, t.anchor_part, p.ordinal, p.opening_execution_id, p.closing_execution_id, "
                    + "p.side, p.quantity, p.entry_value, p.exit_value, p.fees, p.day, p.opened_at, p.closed_at";

    static TestDatabase storage;
    static PositionsDesk desk;

    @BeforeAll
    static void open() {
        storage = TestDatabase.create();
        desk = new PositionsDesk(storage, DatabaseRole.API);
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @ParameterizedTest
    @EnumSource(LotMethod.class)
    void theWayThereDoesNotMatter(LotMethod method) {
        Trader trader = desk.newTrader("MEMBER", method);
        Random random = new Random(method.ordinal());
        List<FillRow> away = randomFills(random);
        List<FillRow> there = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            boolean comes = there.isEmpty() || (!away.isEmpty() && random.nextInt(3) > 0);
            FillRow[] some = take(comes ? away : there, 1 + random.nextInt(6));
            (comes ? there : away).addAll(List.of(some));
            Rematch _ = comes ? trader.record(some) : trader.withdraw(some);
        }

        List<String> stored = stored(trader);

        assertThat(trader.inTransaction(desk.reconciliation::reconcile)).isEqualTo(new Outcome(0, 0));
        assertThat(stored).isEqualTo(storedFromScratch(trader)).hasSizeGreaterThan(20);
    }

    @Test
    void manyHandsOnOneBookMakeOneStory() {
        Trader trader = desk.newTrader("MEMBER", LotMethod.FIFO);
        try (ExecutorService hands = Executors.newFixedThreadPool(2)) {
            IntStream.range(0, 40)
                    .mapToObj(minute ->
                            (minute % 2 == 0 ? buy("3") : sell("3")).future().minute(minute))
                    .forEach(fill -> hands.submit(() -> trader.record(fill)));
        }

        assertThat(trader.rows("status", "trades", "id")).hasSize(20).containsOnly("CLOSED");
        assertThat(stored(trader)).isEqualTo(storedFromScratch(trader));
    }

    private static List<FillRow> randomFills(Random random) {
        List<FillRow> fills = new ArrayList<>();
        for (int i = 0; i < 80; i++) {
            FillRow fill =
                    random.nextBoolean() ? buy("" + (1 + random.nextInt(4))) : sell("" + (1 + random.nextInt(4)));
            fill.price("" + random.nextInt(1, 500))
                    .fees("0.0" + random.nextInt(100))
                    .minute(random.nextInt(4_000));
            fills.add(random.nextInt(3) == 0 ? fill.instrument("NIFTY26JANFUT").future() : fill);
        }
        return fills;
    }

    private static FillRow[] take(List<FillRow> from, int number) {
        Collections.shuffle(from, new Random(from.size()));
        List<FillRow> some = from.subList(0, Math.min(number, from.size()));
        FillRow[] taken = some.toArray(FillRow[]::new);
        some.clear();
        return taken;
    }

    private static List<String> stored(Trader trader) {
        List<String> all = new ArrayList<>(trader.rows(TRADES, "trades", "anchor_execution_id, anchor_part"));
        String order = "t.anchor_execution_id, t.anchor_part, p.ordinal";
        all.addAll(trader.rows(PORTIONS, "trade_executions p join trades t on t.id = p.trade_id", order));
        all.addAll(trader.rows(LOTS, "closed_lots p join trades t on t.id = p.trade_id", order));
        return all;
    }

    private static List<String> storedFromScratch(Trader trader) {
        trader.update("delete from trades");
        trader.rematch();
        return stored(trader);
    }
}
