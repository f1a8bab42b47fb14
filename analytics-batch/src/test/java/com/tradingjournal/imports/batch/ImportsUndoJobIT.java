package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.imports.batch.ImportBench.Trader;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one import brought goes; everything else stays. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class ImportsUndoJobIT {

    private static final String HEADER =
            "symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time\n";
    private static final String BOUGHT =
            "INFY,INE009A01021,2025-06-02,NSE,EQ,EQ,buy,false,10.000000,1500.000000,101,9001,2025-06-02T09:15:23\n";
    private static final String SOLD =
            "INFY,INE009A01021,2025-06-04,NSE,EQ,EQ,sell,false,10.000000,1520.000000,103,9002,2025-06-04T15:01:00\n";
    private static final String TRADES = """
            symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp,account,strategy,tags,notes
            AAPL,BUY,10,100,110,1.5,2025-06-02T09:30:00-04:00,2025-06-02T10:30:00-04:00,Swing,Breakout,"[""gap""]",held well
            """;

    private ImportBench bench;
    private Trader trader;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new ImportBench(database);
        trader = bench.newTrader();
    }

    @Test
    void undoneImportLeavesNothingButItsCounts() {
        UUID id = trader.imports("zerodha-tradebook", HEADER + BOUGHT + SOLD);
        trader.undoes(id);
        assertThat(bench.outcome(id)).isEqualTo("UNDONE 2 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("0");
        assertThat(trader.trades()).isEqualTo("0");
        assertThat(trader.text("select count(*) from closed_lots where tenant_id = %s"))
                .isEqualTo("0");
    }

    @Test
    void sameFileComesInAnewAfterItWasUndone() {
        trader.undoes(trader.imports("zerodha-tradebook", HEADER + BOUGHT + SOLD));
        assertThat(bench.outcome(trader.imports("zerodha-tradebook", HEADER + BOUGHT + SOLD)))
                .isEqualTo("COMPLETED 2 0 0 0 0");
        assertThat(closed()).isEqualTo("1");
    }

    @Test
    void aTradesHistoryTellsWhatAnotherImportAndItsUndoMadeOfItAndNothingOfTradesThatStayedAsTheyWere() {
        trader.imports(
                "zerodha-tradebook",
                HEADER + BOUGHT + SOLD + BOUGHT.replace(",101,", ",105,").replace("-02", "-05"));
        trader.undoes(trader.imports(
                "zerodha-tradebook", HEADER + SOLD.replace(",103,", ",106,").replace("-04", "-06")));
        assertThat(trader.text("""
                select string_agg(concat_ws(' ', e.event, e.before ->> 'status', e.after ->> 'status', jsonb_exists(e.before, 'entryPrice'),
                                            e.target_id = t.id), '; ' order by e.at)
                  from audit_events e, trades t
                 where t.tenant_id = %s and t.status = 'OPEN' and e.tenant_id = t.tenant_id and e.event like 'TRADE_IMPORT%'""")).isEqualTo("TRADE_IMPORTED OPEN CLOSED f t; TRADE_IMPORT_UNDONE CLOSED OPEN f t");
    }

    @Test
    void whatAnotherFileBroughtFirstStays() {
        trader.imports("zerodha-tradebook", HEADER + BOUGHT);
        UUID overlapping = trader.imports("zerodha-tradebook", HEADER + BOUGHT + SOLD);
        assertThat(bench.outcome(overlapping)).isEqualTo("COMPLETED 1 1 0 0 0");
        trader.undoes(overlapping);
        assertThat(trader.text("select string_agg(status, ',') from trades where tenant_id = %s"))
                .isEqualTo("OPEN");
        assertThat(trader.text("select string_agg(broker_fill_id, ',') from executions where tenant_id = %s"))
                .isEqualTo("101");
    }

    @Test
    void whatPeopleWroteStaysWithWhatIsLeftOfTheTrade() {
        UUID opening = trader.imports("zerodha-tradebook", HEADER + BOUGHT);
        trader.imports("zerodha-tradebook", HEADER + SOLD);
        bench.execute("update trades set notes = 'patience', rating = 4 where tenant_id = '" + trader.id + "'");
        trader.undoes(opening);
        assertThat(trader.text("select concat_ws(' ', status, notes, rating) from trades where tenant_id = %s"))
                .isEqualTo("NEEDS_REVIEW patience 4");
    }

    @Test
    void whatPeopleEditedStaysWhenAnotherImportIsUndone() {
        trader.imports("zerodha-tradebook", HEADER + BOUGHT);
        UUID closing = trader.imports("zerodha-tradebook", HEADER + SOLD);
        bench.execute(
                "update executions set price = 1400, edited_at = now() where broker_fill_id = '101' and tenant_id = '"
                        + trader.id + "'");
        trader.undoes(closing);
        assertThat(trader.text("select concat_ws(' ', status, entry_price::integer) from trades where tenant_id = %s"))
                .isEqualTo("OPEN 1400");
    }

    @Test
    void whatPeopleTypedStays() {
        UUID id = trader.imports("zerodha-tradebook", HEADER + BOUGHT);
        bench.execute("""
                insert into executions (tenant_id, id, account_id, user_id, instrument, symbol, asset_class, currency, side, quantity, price,
                                        executed_at, synthetic, created_at)
                select tenant_id, gen_random_uuid(), account_id, user_id, instrument, symbol, asset_class, currency, 'BUY', 7, 1490,
                       executed_at + interval '1 minute', false, now() from executions where tenant_id = '%s'""".formatted(trader.id));
        trader.undoes(id);
        assertThat(trader.text("select concat_ws(' ', status, quantity::integer) from trades where tenant_id = %s"))
                .isEqualTo("OPEN 7");
    }

    @Test
    void fillThatAnImportOnlyCorrectedKeepsItsCorrection() {
        trader.imports("zerodha-tradebook", HEADER + BOUGHT);
        UUID correcting = trader.imports("zerodha-tradebook", HEADER + BOUGHT.replace("1500.0", "1501.0") + SOLD);
        assertThat(bench.outcome(correcting)).isEqualTo("COMPLETED 1 0 1 0 0");
        trader.undoes(correcting);
        assertThat(trader.text("select concat_ws(' ', status, entry_price::integer) from trades where tenant_id = %s"))
                .isEqualTo("OPEN 1501");
    }

    @Test
    void tradesGivenWholeGoAndTheirAccountStrategyAndTagsStay() {
        UUID id = trader.imports("journal-round-trips", TRADES);
        trader.undoes(id);
        assertThat(trader.trades()).isEqualTo("0");
        assertThat(trader.text("""
                select concat_ws(' ', (select count(*) from accounts where tenant_id = %s), (select count(*) from strategies where tenant_id = %s),
                                 (select count(*) from tags where tenant_id = %s), (select count(*) from trade_tags where tenant_id = %s))""")).isEqualTo("2 1 1 0");
    }

    @Test
    void deletedTradesGoToo() {
        UUID id = trader.imports("journal-round-trips", TRADES);
        bench.execute("update trades set deleted_at = now() where tenant_id = '" + trader.id + "'");
        trader.undoes(id);
        assertThat(bench.outcome(trader.imports("journal-round-trips", TRADES))).isEqualTo("COMPLETED 1 0 0 0 0");
        assertThat(trader.text("select count(*) from trades where deleted_at is null and tenant_id = %s"))
                .isEqualTo("1");
    }

    @Test
    void undoneTwiceChangesNothing() {
        UUID id = trader.imports("zerodha-tradebook", HEADER + BOUGHT);
        trader.undoes(id);
        trader.imports("zerodha-tradebook", HEADER + BOUGHT);
        trader.undoes(id);
        assertThat(trader.fills()).isEqualTo("1");
    }

    @Test
    void otherWorkspaceKeepsTheSameFile() {
        Trader other = bench.newTrader();
        other.imports("zerodha-tradebook", HEADER + BOUGHT);
        trader.undoes(trader.imports("zerodha-tradebook", HEADER + BOUGHT));
        assertThat(other.fills()).isEqualTo("1");
    }

    private String closed() {
        return trader.text("select count(*) from trades where status = 'CLOSED' and tenant_id = %s");
    }
}
