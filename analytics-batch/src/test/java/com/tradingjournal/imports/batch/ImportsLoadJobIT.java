package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.imports.batch.ImportBench.Trader;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file becomes trades. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class ImportsLoadJobIT {

    private static final String EQUITY = """
            symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time
            INFY,INE009A01021,2025-06-02,NSE,EQ,EQ,buy,false,10.000000,1500.000000,101,9001,2025-06-02T09:15:23
            INFY,INE009A01021,2025-06-02,NSE,EQ,EQ,buy,false,5.000000,1501.500000,102,9001,2025-06-02T09:15:23
            INFY,INE009A01021,2025-06-04,BSE,EQ,EQ,sell,false,15.000000,1520.000000,103,9002,2025-06-04T15:01:00
            SBIN,INE062A01020,2025-06-04,NSE,EQ,EQ,sell,false,7.000000,800.000000,104,9003,2025-06-04T15:02:00
            """;
    private static final String TRADES = """
            symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp,account,stop_loss,tags,strategy,notes
            AAPL,BUY,10,100,110,1.5,2025-06-02T09:30:00-04:00,2025-06-02T10:30:00-04:00,Swing,95,"[""gap"",""news""]",Breakout,held well
            MSFT,SELL,5,400,,0.5,2025-06-02T09:30:00-04:00,,,,,,
            """;
    private static final String FILLS = """
            trade,symbol,side,quantity,price,fees,timestamp
            1,AAPL,BUY,10,100,1,2025-06-02T13:30:00Z
            2,TSLA,BUY,1,200,0,2025-06-02T13:30:00Z
            1,AAPL,SELL,4,110,1,2025-06-02T14:30:00Z
            1,AAPL,SELL,6,120,1,2025-06-02T15:30:00Z
            """;

    @Inject
    private ObjectStorage storage;

    private ImportBench bench;
    private Trader trader;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new ImportBench(database, storage);
        trader = bench.newTrader();
    }

    @Test
    void tradebookBecomesTradesAndAnOrphan() {
        UUID id = trader.imports("zerodha-tradebook", EQUITY);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 4 0 0 0 0");
        assertThat(bench.text(
                        "select concat_ws(' ', executions, trades_closed, trades_open, needs_review) from imports where id = '"
                                + id + "'"))
                .isEqualTo("4 1 0 1");
        assertThat(trader.text("select pnl from trades where status = 'CLOSED' and tenant_id = %s"))
                .startsWith("292.5");
    }

    @Test
    void sameFileAgainIsAllDuplicates() {
        trader.imports("zerodha-tradebook", EQUITY);
        UUID again = trader.imports("zerodha-tradebook", EQUITY);
        assertThat(bench.outcome(again)).isEqualTo("COMPLETED 0 4 0 0 0");
        assertThat(trader.fills()).isEqualTo("4");
    }

    @Test
    void roundTripsComeWithWhatWasWrittenOnThem() {
        UUID id = trader.imports("journal-round-trips", TRADES);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 2 0 0 0 0");
        assertThat(trader.text("""
                select concat_ws(' ', t.symbol, t.pnl::numeric(10, 2), t.initial_risk::numeric(10, 2), s.name, t.notes, a.name,
                                 (select string_agg(g.name, ',' order by g.name) from trade_tags x join tags g on g.id = x.tag_id where x.trade_id = t.id))
                  from trades t join accounts a on a.id = t.account_id join strategies s on s.id = t.strategy_id where t.tenant_id = %s""")).isEqualTo("AAPL 98.50 50.00 Breakout held well Swing gap,news");
        assertThat(bench.outcome(trader.imports("journal-round-trips", TRADES))).isEqualTo("COMPLETED 0 2 0 0 0");
        assertThat(trader.trades()).isEqualTo("2");
    }

    @Test
    void fillsOfOneNumberAreOneTrade() {
        UUID id = trader.imports("journal-fills", FILLS);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 4 0 0 0 0");
        assertThat(
                        trader.text(
                                "select string_agg(symbol || ' ' || status, ',' order by symbol) from trades where tenant_id = %s"))
                .isEqualTo("AAPL CLOSED,TSLA OPEN");
    }
}
