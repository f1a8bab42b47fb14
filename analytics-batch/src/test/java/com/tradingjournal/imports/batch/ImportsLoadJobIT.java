package com.tradingjournal.imports.batch;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.imports.batch.ImportBench.Trader;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
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

    private ImportBench bench;
    private Trader trader;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new ImportBench(database);
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
    void aStrategyThatIsNewComesWithEveryRuleTheFileNamesOfIt() {
        trader.imports("journal-round-trips", """
                symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp,strategy,rules
                AAPL,BUY,1,100,110,0,2025-06-02T13:30:00Z,2025-06-02T14:30:00Z,Breakout,"[{""rule"":""wait"",""followed"":true},{""rule"":""size""}]"
                MSFT,BUY,1,100,110,0,2025-06-02T13:30:00Z,2025-06-02T14:30:00Z,breakout,"[{""rule"":""exit"",""followed"":true},{""rule"":""wait""}]"
                TSLA,BUY,1,100,110,0,2025-06-02T13:30:00Z,2025-06-02T14:30:00Z,Fade,
                """);
        assertThat(
                        trader.text(
                                "select string_agg(name || ' ' || rules, '; ' order by name) from strategies where tenant_id = %s"))
                .isEqualTo("Breakout [\"exit\", \"size\", \"wait\"]; Fade []");
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

    @Test
    void fillWithoutANumberStandsInItsAccountsBookWithWhatWasWrittenOnIt() {
        UUID id = trader.imports("journal-fills", """
                trade,symbol,side,quantity,price,fees,timestamp,tags,notes
                ,SBIN,SELL,7,800,1,2025-06-04T09:32:00Z,"[""old""]",bought long ago
                1,TSLA,BUY,1,200,0,2025-06-02T13:30:00Z,,
                """);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 2 0 0 0 0");
        assertThat(trader.text("""
                select string_agg(concat_ws(' ', t.symbol, t.status, t.book_id is null, t.notes,
                                  (select string_agg(g.name, ',') from trade_tags x join tags g on g.id = x.tag_id where x.trade_id = t.id)), '; ' order by symbol)
                  from trades t where t.tenant_id = %s""")).isEqualTo("SBIN NEEDS_REVIEW t bought long ago old; TSLA OPEN f");
    }

    @Test
    void tradesThatClosedAtOneInstantKeepTheOrderOfTheirNumbers() {
        StringBuilder fills = new StringBuilder("trade,symbol,side,quantity,price,fees,timestamp\n");
        for (int number = 12; number > 0; number--) {
            fills.append("%1$d,S%1$d,BUY,1,2,0,2025-06-02T13:30:00Z\n%1$d,S%1$d,SELL,1,3,0,2025-06-02T13:30:00Z\n"
                    .formatted(number));
        }
        assertThat(bench.outcome(trader.imports("journal-fills", fills.toString())))
                .isEqualTo("COMPLETED 24 0 0 0 0");
        assertThat(trader.text("select string_agg(side || symbol, ' ' order by id) from trades where tenant_id = %s"))
                .isEqualTo("BUYS1 BUYS2 BUYS3 BUYS4 BUYS5 BUYS6 BUYS7 BUYS8 BUYS9 BUYS10 BUYS11 BUYS12");
    }

    @Test
    void jsonIsImportedAsTheFillsItHas() throws IOException {
        String json = Files.readString(Path.of("../common/src/test/resources/imports/journal-json/exported.json"));
        UUID id = trader.imports("journal-fills", json);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 4 0 0 0 0");
        assertThat(trader.text("""
                select string_agg(concat_ws(' ', symbol, status, isin, initial_risk::numeric(10, 2), fx_rate::numeric(10, 1)), '; ' order by symbol)
                  from trades where tenant_id = %s""")).isEqualTo("AAPL CLOSED US0378331005 150.00 83.6; SBIN NEEDS_REVIEW");
        assertThat(bench.outcome(trader.imports("journal-fills", json))).isEqualTo("COMPLETED 0 4 0 0 0");
    }

    @Test
    void fillsOfOneNumberThatAreSeveralRoundTripsAreRejected() {
        UUID id = trader.imports("journal-fills", FILLS + "1,AAPL,BUY,1,90,0,2025-06-03T13:30:00Z\n");
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED_WITH_ERRORS 1 0 0 0 4");
        assertThat(bench.text(
                        "select concat_ws(' ', line, column_name, value, code, cells[2]) from import_errors where import_id = '%s' limit 1"
                                .formatted(id)))
                .isEqualTo("2 trade 1 CONTRADICTION AAPL");
        assertThat(trader.trades()).isEqualTo("1");
    }

    @Test
    void laterFillOfAKnownTradeJoinsItWhateverItsNumber() {
        trader.imports("journal-fills", FILLS.lines().limit(4).collect(joining("\n")));
        UUID id = trader.imports("journal-fills", FILLS.replaceAll("(?m)^1,", "77,"));
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 1 3 0 0 0");
        assertThat(
                        trader.text(
                                "select string_agg(symbol || ' ' || status, ',' order by symbol) from trades where tenant_id = %s"))
                .isEqualTo("AAPL CLOSED,TSLA OPEN");
    }

    @Test
    void futuresAndOptionsMayBeSoldFirst() {
        UUID id = trader.imports("zerodha-tradebook", """
                symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time,expiry_date
                NIFTY2560524750PE,,2025-06-02,NSE,FO,,sell,false,75.000000,120.500000,501,7001,2025-06-02T09:20:00,2025-06-05
                NIFTY2560524750PE,,2025-06-03,NSE,FO,,buy,false,75.000000,80.000000,502,7002,2025-06-03T10:20:00,2025-06-05
                """);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 2 0 0 0 0");
        assertThat(
                        trader.text(
                                "select concat_ws(' ', side, status, pnl::numeric(10, 2), expiry, option_right) from trades where tenant_id = %s"))
                .isEqualTo("SELL CLOSED 3037.50 2025-06-05 PUT");
    }

    @Test
    void rejectedRowIsKeptWithItsReasonAndTheRestComesIn() {
        UUID id = trader.imports("zerodha-tradebook", EQUITY.replace("7.000000,800", "seven,800"));
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED_WITH_ERRORS 3 0 0 0 1");
        assertThat(bench.text(
                        "select concat_ws('|', line, column_name, value, code, cells[1], array_length(cells, 1)) from import_errors where import_id = '%s'"
                                .formatted(id)))
                .isEqualTo("5|quantity|seven|NOT_A_NUMBER|SBIN|13");
    }

    @Test
    void correctedFileAddsOnlyWhatWasMissing() {
        trader.imports("zerodha-tradebook", EQUITY.replace("7.000000,800", "seven,800"));
        UUID corrected = trader.imports("zerodha-tradebook", EQUITY);
        assertThat(bench.outcome(corrected)).isEqualTo("COMPLETED 1 3 0 0 0");
        assertThat(trader.fills()).isEqualTo("4");
    }

    @Test
    void fillWithOtherContentIsCorrectedAndItsTradeWithIt() {
        trader.imports("zerodha-tradebook", EQUITY);
        UUID id = trader.imports("zerodha-tradebook", EQUITY.replace("1520.000000", "1530.000000"));
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 0 3 1 0 0");
        assertThat(trader.text("select pnl from trades where status = 'CLOSED' and tenant_id = %s"))
                .startsWith("442.5");
    }

    /** A sale from flat is held, opens when its file says so, and is an expiry of a day when it says that. */
    @Test
    void correctionOfWhatAFillIsAloneIsOne() {
        String file = """
                trade,symbol,side,quantity,price,fees,timestamp,effect,event,timing
                ,INFY,SELL,10,1500,1,2025-06-02T18:30:00Z,EFFECT,EVENT,TIMING
                """;
        List<List<String>> corrections =
                List.of(List.of("open", "", ""), List.of("open", "expiry", ""), List.of("open", "expiry", "date_only"));
        trader.imports("journal-fills", file.replaceAll("EFFECT|EVENT|TIMING", ""));
        for (List<String> now : corrections) {
            UUID id = trader.imports(
                    "journal-fills",
                    file.replace("EFFECT", now.get(0))
                            .replace("EVENT", now.get(1))
                            .replace("TIMING", now.get(2)));
            assertThat(bench.outcome(id)).as(now.toString()).isEqualTo("COMPLETED 0 0 1 0 0");
        }
        assertThat(trader.text("select concat_ws(' ', status, entry_timing) from trades where tenant_id = %s"))
                .isEqualTo("OPEN DATE_ONLY");
        assertThat(trader.text("select concat_ws(' ', effect, event, timing) from executions where tenant_id = %s"))
                .isEqualTo("OPEN EXPIRY DATE_ONLY");
        assertThat(bench.outcome(trader.imports("journal-fills", file.replaceAll("EFFECT|EVENT|TIMING", ""))))
                .isEqualTo("COMPLETED 0 0 1 0 0");
        assertThat(trader.text("select concat_ws(' ', effect, event, timing) from executions where tenant_id = %s"))
                .as("a file that says no effect leaves the one there is")
                .isEqualTo("OPEN TRADE EXACT");
    }

    @Test
    void effectThatAPersonHasChosenStays() {
        String file = """
                trade,symbol,side,quantity,price,fees,timestamp,effect
                ,INFY,SELL,10,1500,1,2025-06-02T18:30:00Z,close
                """;
        trader.imports("journal-fills", file);
        bench.execute("update executions set effect = 'OPEN', orphan_id = id where tenant_id = '" + trader.id + "'");
        assertThat(bench.outcome(trader.imports("journal-fills", file))).isEqualTo("COMPLETED 0 1 0 0 0");
        assertThat(trader.text("select effect from executions where tenant_id = %s"))
                .isEqualTo("OPEN");
    }

    @Test
    void fillThatAPersonHasEditedStaysAsHeLeftIt() {
        trader.imports("zerodha-tradebook", EQUITY);
        bench.execute(
                "update executions set price = 1, edited_at = now() where broker_fill_id = '103' and tenant_id = '"
                        + trader.id + "'");
        UUID id = trader.imports("zerodha-tradebook", EQUITY);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 0 3 0 1 0");
        assertThat(bench.text("select ignored_by from imports where id = '" + id + "'"))
                .isEqualTo("{\"USER_EDITED\": 1}");
        assertThat(trader.text("select price::integer from executions where broker_fill_id = '103' and tenant_id = %s"))
                .isEqualTo("1");
    }

    @Test
    void fillThatAPersonHasDeletedDoesNotComeBack() {
        trader.imports("zerodha-tradebook", EQUITY);
        bench.execute("""
                with removed as (delete from executions where broker_fill_id = '104' and tenant_id = '%1$s' returning *)
                insert into removed_fills (tenant_id, account_id, fill_key, user_id, removed_at)
                select tenant_id, account_id, fill_key, user_id, now() from removed;
                delete from trades where symbol = 'SBIN' and tenant_id = '%1$s'""".formatted(trader.id));
        UUID id = trader.imports("zerodha-tradebook", EQUITY);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 0 3 0 1 0");
        assertThat(bench.text("select ignored_by from imports where id = '" + id + "'"))
                .isEqualTo("{\"USER_EDITED\": 1}");
        assertThat(trader.fills()).isEqualTo("3");
    }

    @Test
    void deletedTradesAreStillKnown() {
        trader.imports("journal-round-trips", TRADES);
        bench.execute("update trades set deleted_at = now() where tenant_id = '" + trader.id + "'");
        assertThat(bench.outcome(trader.imports("journal-round-trips", TRADES))).isEqualTo("COMPLETED 0 2 0 0 0");
        assertThat(trader.text("select count(*) from trades where deleted_at is null and tenant_id = %s"))
                .isEqualTo("0");
    }

    @Test
    void rowThatIsTwiceInAFileCountsOnce() {
        UUID id = trader.imports(
                "zerodha-tradebook", EQUITY + EQUITY.lines().skip(4).collect(joining("\n")));
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 4 1 0 0 0");
    }

    @Test
    void chosenAccountGoesBeforeTheColumn() {
        UUID id = trader.orders("journal-round-trips", TRADES, "account_chosen = true");
        bench.awaitEnd(id);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED 2 0 0 0 0");
        assertThat(trader.text("select string_agg(distinct account_id::text, ',') from trades where tenant_id = %s"))
                .isEqualTo(trader.id.toString());
    }

    @Test
    void dryRunCountsEverythingAndStoresNothing() {
        trader.imports("zerodha-tradebook", EQUITY.lines().limit(3).collect(joining("\n")));
        UUID id = trader.orders("zerodha-tradebook", EQUITY.replace("7.000000,800", "seven,800"), "dry_run = true");
        bench.awaitEnd(id);
        assertThat(bench.outcome(id)).isEqualTo("COMPLETED_WITH_ERRORS 1 2 0 0 1");
        assertThat(trader.fills()).isEqualTo("2");
        UUID accounts = trader.orders("journal-round-trips", TRADES, "dry_run = true");
        bench.awaitEnd(accounts);
        assertThat(bench.outcome(accounts)).isEqualTo("COMPLETED 2 0 0 0 0");
        assertThat(trader.text("select count(*) from accounts where tenant_id = %s"))
                .isEqualTo("1");
    }

    @Test
    void fileThatCannotBeReadToItsEndStoresNothing() {
        UUID id = trader.imports("zerodha-tradebook", ManyFills.zerodha(6_000) + "INFY,\"never closed");
        assertThat(bench.outcome(id)).startsWith("FAILED 0");
        assertThat(bench.text("select error_code from imports where id = '" + id + "'"))
                .isEqualTo("UNCLOSED_QUOTE");
        assertThat(trader.fills()).isEqualTo("0");
        assertThat(bench.text("select count(*) from import_rows where import_id = '" + id + "'"))
                .isEqualTo("0");
    }

    @Test
    void fileOfOnlyAHeaderIsCompletedWithNoRows() {
        assertThat(bench.outcome(trader.imports(
                        "zerodha-tradebook", EQUITY.lines().findFirst().orElseThrow() + "\n")))
                .isEqualTo("COMPLETED 0 0 0 0 0");
    }

    @Test
    void formatThatIsNoLongerKnownEndsAsFailed() {
        UUID lost = trader.orders("no-such-format", EQUITY, "rows_total = 4");
        bench.awaitEnd(lost);
        assertThat(bench.outcome(lost)).isEqualTo("FAILED 0 0 0 0 0");
    }

    @Test
    void importsOfOneAccountAtOnceStoreEveryFillOnce() {
        List<UUID> ids = IntStream.range(0, 4)
                .mapToObj(i -> trader.orders("zerodha-tradebook", ManyFills.zerodha(3_000 + 500 * i), "rows_total = 1"))
                .toList();
        ids.forEach(bench::awaitEnd);
        assertThat(trader.fills()).isEqualTo("4500");
        assertThat(trader.text("select sum(imported) from imports where tenant_id = %s"))
                .isEqualTo("4500");
        assertThat(trader.text("select count(*) from trades where tenant_id = %s"))
                .isEqualTo("2250");
    }

    @Test
    void twoWorkspacesKeepTheirOwn() {
        Trader other = bench.newTrader();
        trader.imports("zerodha-tradebook", EQUITY);
        assertThat(bench.outcome(other.imports("zerodha-tradebook", EQUITY))).isEqualTo("COMPLETED 4 0 0 0 0");
        assertThat(trader.fills()).isEqualTo("4");
        assertThat(other.fills()).isEqualTo("4");
    }

    @Test
    void goldenFileIsTenThousandTradesAndThenTenThousandDuplicates() throws IOException {
        String golden = Files.readString(Path.of("../common/src/test/resources/metrics/golden/trades-10000.csv"));
        assertThat(bench.outcome(trader.imports("journal-round-trips", golden))).isEqualTo("COMPLETED 10000 0 0 0 0");
        assertThat(trader.trades()).isEqualTo("10000");
        assertThat(bench.outcome(trader.imports("journal-round-trips", golden))).isEqualTo("COMPLETED 0 10000 0 0 0");
        assertThat(trader.trades()).isEqualTo("10000");
    }
}
