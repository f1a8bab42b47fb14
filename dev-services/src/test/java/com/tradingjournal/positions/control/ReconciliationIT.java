package com.tradingjournal.positions.control;

import static com.tradingjournal.positions.control.FillRow.buy;
import static com.tradingjournal.positions.control.FillRow.sell;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.positions.control.PositionsDesk.Trader;
import com.tradingjournal.positions.control.Reconciliation.Outcome;
import com.tradingjournal.positions.entity.LotMethod;
import com.tradingjournal.testing.TestDatabase;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReconciliationIT {

    static TestDatabase storage;
    static PositionsDesk desk;
    Trader trader;

    @BeforeAll
    static void open() {
        storage = TestDatabase.create();
        desk = new PositionsDesk(storage, DatabaseRole.BATCH);
    }

    @AfterAll
    static void close() {
        storage.close();
    }

    @BeforeEach
    void aDayOfTrading() {
        UUID book = UUID.randomUUID();
        trader = desk.newTrader("OWNER", LotMethod.FIFO);
        trader.record(
                buy("10").price("1").fees("1"),
                sell("4").price("2").minute(1),
                sell("6").price("3").minute(2));
        trader.record(buy("5").own(book), sell("2").price("7").minute(3).own(book));
        trader.record(sell("3").instrument("TCS"));
    }

    @Test
    void findsNothingWhereLotsAddUp() {
        trader.update("update trades set deleted_at = now() where status = 'CLOSED'");
        trader.rematch();

        assertThat(reconcile()).isEqualTo(new Outcome(0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update closed_lots set exit_value = exit_value + 0.00000001 where ordinal = 2",
                "update closed_lots set currency = 'USD' where ordinal = 2",
                "update trades set realized_fees = 0 where status = 'CLOSED'",
                "delete from closed_lots where ordinal = 1",
                "update trades set deleted_at = now() where status <> 'NEEDS_REVIEW'",
            })
    void findsAndRepairsADifference(String damage) {
        trader.update(damage);

        Outcome outcome = reconcile();

        assertThat(outcome.different()).isPositive();
        assertThat(outcome.unrepaired()).isZero();
        assertThat(reconcile()).isEqualTo(new Outcome(0, 0));
    }

    @Test
    void looksOnlyAtItsOwnWorkspace() {
        Trader other = desk.newTrader("OWNER", LotMethod.FIFO);

        trader.update("delete from closed_lots");

        assertThat(other.inTransaction(desk.reconciliation::reconcile)).isEqualTo(new Outcome(0, 0));
    }

    private Outcome reconcile() {
        return trader.inTransaction(desk.reconciliation::reconcile);
    }
}
