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

/** Files without charges, into an account at Zerodha. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class ChargedImportJobIT {

    private static final String HEADER =
            "symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time\n";
    private static final String FUTURES = HEADER + """
            NIFTY26MAYFUT,,2026-05-04,NSE,FO,,buy,false,10.000000,25000.000000,501,7001,2026-05-04T09:20:00
            NIFTY26MAYFUT,,2026-05-04,NSE,FO,,buy,false,30.000000,25000.000000,502,7001,2026-05-04T09:20:00
            NIFTY26MAYFUT,,2026-05-04,NSE,FO,,sell,false,40.000000,25100.000000,503,7002,2026-05-04T10:20:00
            """;
    private static final String DELIVERY = HEADER + """
            INFY,INE009A01021,2026-05-04,NSE,EQ,EQ,buy,false,100.000000,1000.000000,101,9001,2026-05-04T09:15:23
            INFY,INE009A01021,2026-05-06,NSE,EQ,EQ,sell,false,100.000000,1100.000000,102,9002,2026-05-06T15:01:00
            """;

    /** On the same day and note as the purchase above: STT 1.4 of its own, 101.4 with it. */
    private static final String MORE = HEADER + """
            SBIN,INE062A01020,2026-05-04,NSE,EQ,EQ,buy,false,2.000000,700.000000,201,9003,2026-05-04T09:16:00
            """;

    private static final String REPORT = """
            ,Client ID,ZX0001,,,,
            ,P&L Statement for Equity from 2026-05-01 to 2026-05-31,,,,,
            ,Account Head,Amount,,,,
            ,Exchange Transaction Charges - Z,6.2370,,,,
            ,Integrated GST - Z,1.1604,,,,
            ,Securities Transaction Tax - Z,210,,,,
            ,SEBI Turnover Fees - Z,0.2100,,,,
            ,Stamp Duty - Z,15,,,,
            ,Symbol,ISIN,Quantity,Buy Value,Sell Value,Realized P&L,Open Quantity
            ,INFY,INE009A01021,100,100000,110000,10000,0
            """;
    private static final String STATED =
            "select concat_ws(' ', first_day, last_day, market, extent, trim_scale(brokerage), trim_scale(exchange_charge), trim_scale(tax), trim_scale(stamp), trim_scale(other_charge)) from stated_charges where tenant_id = %s";

    private ImportBench bench;
    private Trader trader;

    @BeforeEach
    void open(TestDatabase database) {
        bench = new ImportBench(database);
        trader = bench.newTrader();
        bench.execute("update accounts set charges_profile = 'zerodha' where tenant_id = '" + trader.id + "'");
    }

    /**
     * Ten lakh in, 10,04,000 out. Brokerage 20 an order; NSE 34.67 (34.6692), SEBI 2.00; STT 502; stamp 20; GST 18 % of 76.67 = 13.80.
     */
    @Test
    void fillsWithoutChargesAreChargedAndTheOrderPaysOnce() {
        trader.imports("zerodha-tradebook", FUTURES);
        assertThat(trader.text(
                        "select sum(fees)::numeric(10, 2) from executions where tenant_id = %s and charges_computed"))
                .isEqualTo("612.47");
        assertThat(
                        trader.text(
                                "select string_agg(brokerage::numeric(10, 2)::text, ' ' order by broker_fill_id) from executions where tenant_id = %s"))
                .isEqualTo("5.00 15.00 20.00");
        assertThat(trader.text("select pnl::numeric(10, 2) from trades where tenant_id = %s"))
                .isEqualTo("3387.53");
        assertAddsUp();
    }

    @Test
    void accountWithoutProfileIsNotCharged() {
        bench.execute("update accounts set charges_profile = null where tenant_id = '" + trader.id + "'");
        trader.imports("zerodha-tradebook", FUTURES);
        assertThat(trader.text("select sum(fees)::numeric(10, 2) from executions where tenant_id = %s"))
                .isEqualTo("0.00");
        assertThat(trader.text("select coalesce(charges_profile, 'none') from accounts where tenant_id = %s"))
                .isEqualTo("none");
    }

    @Test
    void sameFileAgainWritesNothing() {
        trader.imports("zerodha-tradebook", DELIVERY);
        String before = fills();
        assertThat(bench.outcome(trader.imports("zerodha-tradebook", DELIVERY))).isEqualTo("COMPLETED 0 2 0 0 0");
        assertThat(fills()).isEqualTo(before);
    }

    @Test
    void laterFileOfTheSameDaySharesItsRounding() {
        trader.imports("zerodha-tradebook", DELIVERY);
        assertThat(fees("INFY")).isEqualTo("247.95");
        trader.imports("zerodha-tradebook", MORE);
        // STT 101 in all, of which SBIN's share is 101 × 1.4 / 101.4.
        assertThat(
                        trader.text(
                                "select (sum(tax) - 0.56)::numeric(10, 2) from executions where tenant_id = %s and executed_at < '2026-05-05'"))
                .isEqualTo("101.00");
        assertThat(
                        trader.text(
                                "select round(fees - realized_fees, 2)::text || ' ' || (fees < 247.95) from trades where tenant_id = %s and symbol = 'INFY'"))
                .isEqualTo("0.00 true");
        assertAddsUp();
    }

    @Test
    void stoppedImportGivesTheDayBack() {
        trader.imports("zerodha-tradebook", DELIVERY);
        UUID stopped = trader.orders("zerodha-tradebook", MORE, "rows_total = 1");
        bench.awaitEnd(stopped);
        String before = fees("INFY");
        UUID jobId = UUID.fromString(bench.text("select job_id from imports where id = '" + stopped + "'"));
        // The end of a job that was cancelled after its last chunk.
        bench.execute("""
                update imports set status = 'RUNNING' where id = '%s';
                update jobs set state = 'QUEUED', cancel_requested = true, lease_expires_at = null where id = '%s';
                notify jobs""".formatted(stopped, jobId));
        bench.await("select status = 'CANCELLED' from imports where id = '" + stopped + "'");
        bench.awaitEnd(stopped);
        assertThat(before).isNotEqualTo("247.95");
        assertThat(fees("INFY")).isEqualTo("247.95");
        assertAddsUp();
    }

    /** The charge of another day is wrong on purpose: nothing that concerns the undone import says so. */
    @Test
    void undoneImportGivesItsDaysBackAndTouchesNoOther() {
        trader.imports("zerodha-tradebook", DELIVERY);
        UUID more = trader.imports("zerodha-tradebook", MORE.replace("SBIN,INE062A01020", "INFY,INE009A01021"));
        bench.execute(
                "update executions set stamp = 7 where broker_fill_id = '102' and tenant_id = '" + trader.id + "'");
        trader.undoes(more);
        assertThat(
                        trader.text(
                                "select string_agg(fees::numeric(10, 2)::text, ' ' order by executed_at) from executions where tenant_id = %s"))
                .isEqualTo("118.62 136.33");
        assertAddsUp();
    }

    /** It would be counted as known, and then be gone. */
    @Test
    void sameFileWaitsUntilAnEarlierImportOfItIsTakenBack() {
        UUID first = trader.imports("zerodha-tradebook", DELIVERY);
        trader.ordersUndo(first, "3 seconds");
        UUID again = trader.imports("zerodha-tradebook", DELIVERY);
        assertThat(bench.outcome(first)).startsWith("UNDONE");
        assertThat(bench.outcome(again)).isEqualTo("COMPLETED 2 0 0 0 0");
        assertThat(fees("INFY")).isEqualTo("247.95");
    }

    @Test
    void whatTheFileStatesStaysAndTheDepositoryIsAdded() {
        String stating = DELIVERY.replace("order_execution_time", "order_execution_time,fees")
                .replace("09:15:23", "09:15:23,118.5")
                .replace("15:01:00", "15:01:00,113.5");
        trader.imports("zerodha-tradebook", stating);
        assertThat(
                        trader.text(
                                "select string_agg(concat_ws(' ', fees::numeric(10, 2), depository_charge::numeric(10, 2), charges_computed, charges_stated), ', ' order by executed_at) from executions where tenant_id = %s"))
                .isEqualTo("118.50 0.00 f t, 128.84 15.34 f t");
        assertThat(bench.outcome(trader.imports("zerodha-tradebook", stating))).isEqualTo("COMPLETED 0 2 0 0 0");
    }

    @Test
    void fileThatStatesThemLaterReplacesWhatWasComputed() {
        trader.imports("zerodha-tradebook", DELIVERY);
        UUID later = trader.imports(
                "zerodha-tradebook",
                DELIVERY.replace("order_execution_time", "order_execution_time,fees")
                        .replace("09:15:23", "09:15:23,118.5")
                        .replace("15:01:00", "15:01:00,0"));
        assertThat(bench.outcome(later)).isEqualTo("COMPLETED 0 0 2 0 0");
        assertThat(
                        trader.text(
                                "select string_agg(concat_ws(' ', fees::numeric(10, 2), charges_computed), ', ' order by executed_at) from executions where tenant_id = %s"))
                .isEqualTo("118.50 f, 15.34 f");
        assertAddsUp();
    }

    /** STT 1.4 of SBIN's purchase is off the first day again; the second has a note of its own. */
    @Test
    void correctionThatMovesAFillLeavesItsDayToTheOthers() {
        trader.imports("zerodha-tradebook", DELIVERY);
        trader.imports("zerodha-tradebook", MORE);
        assertThat(fees("INFY")).isNotEqualTo("247.95");
        UUID moved = trader.imports("zerodha-tradebook", MORE.replace("9003,2026-05-04", "9003,2026-05-05"));
        assertThat(bench.outcome(moved)).isEqualTo("COMPLETED 0 0 1 0 0");
        assertThat(fees("INFY")).isEqualTo("247.95");
        assertThat(fees("SBIN")).isEqualTo("1.05");
        assertAddsUp();
    }

    /** Ours has what the depository takes: a broker's has not. */
    @Test
    void ownFileOfAHeldFillIsWholeHoweverOftenItComes() {
        String held = """
                trade,symbol,side,quantity,price,fees,timestamp,charges
                ,INFY,SELL,100,1100,129.33,2026-05-06T09:31:00Z,"{""exchange"": 3.38, ""tax"": 110.61, ""other"": 15.34}"
                """;
        trader.imports("journal-fills", held);
        assertThat(fees("INFY")).isEqualTo("129.33");
        assertThat(bench.outcome(trader.imports("journal-fills", held))).isEqualTo("COMPLETED 0 1 0 0 0");
        trader.imports(
                "zerodha-tradebook", DELIVERY.replace("INFY,INE009A01021,2026-05-04", "TCS,INE467B01029,2026-05-06"));
        assertThat(trader.text(
                        "select sum(fees)::numeric(10, 2) from executions where tenant_id = %s and charges_stated"))
                .isEqualTo("129.33");
    }

    @Test
    void tradesGivenWholeSayWhatTheyCost() {
        trader.imports("journal-round-trips", """
                symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp
                INFY,BUY,100,1000,1100,0,2026-05-04T04:00:00Z,2026-05-06T04:00:00Z
                """);
        assertThat(
                        trader.text(
                                "select concat_ws(' ', sum(fees)::numeric(10, 2), bool_or(charges_computed)) from executions where tenant_id = %s"))
                .isEqualTo("0.00 f");
    }

    private String fees(String symbol) {
        return trader.text(
                "select fees::numeric(10, 2) from trades where symbol = '" + symbol + "' and tenant_id = %s");
    }

    /** With the transaction that wrote each. */
    private String fills() {
        return trader.text(
                "select string_agg(concat_ws(' ', xmin, fees, charges_computed), ', ' order by executed_at) from executions where tenant_id = %s");
    }

    @Test
    void reportOfAPeriodIsKeptToCompareAndMakesNoTrade() {
        trader.imports("zerodha-tradebook", DELIVERY);
        String before = fills();
        UUID report = trader.imports("zerodha-pnl", REPORT);
        assertThat(bench.outcome(report)).isEqualTo("COMPLETED 0 0 0 1 0");
        assertThat(bench.text("select ignored_by ->> 'PERIOD_TOTAL' from imports where id = '" + report + "'"))
                .isEqualTo("1");
        assertThat(trader.text(STATED)).isEqualTo("2026-05-01 2026-05-31 CASH NOTES 0 6.447 211.1604 15 0");
        assertThat(fills()).isEqualTo(before);
        trader.undoes(report);
        assertThat(trader.text(STATED)).isEqualTo("none");
        assertThat(fills()).isEqualTo(before);
    }

    @Test
    void reportOnTrialStatesNothing() {
        UUID trial = trader.orders("zerodha-pnl", REPORT, "dry_run = true");
        bench.awaitEnd(trial);
        assertThat(bench.outcome(trial)).isEqualTo("COMPLETED 0 0 0 1 0");
        assertThat(trader.text(STATED)).isEqualTo("none");
    }

    @Test
    void reportWithoutItsDaysIsRefusedWithTheReason() {
        UUID report = trader.imports("zerodha-pnl", REPORT.replace("from 2026-05-01", "until"));
        assertThat(bench.text("select concat_ws(' ', status, error_code, error_message) from imports where id = '"
                        + report + "'"))
                .startsWith("FAILED INCOMPLETE The report has totals only");
        assertThat(trader.text(STATED)).isEqualTo("none");
    }

    private void assertAddsUp() {
        assertThat(trader.text("""
                select count(*) from trades t left join (select trade_id, sum(fees) as fees from closed_lots group by 1) l on l.trade_id = t.id
                 where t.tenant_id = %s and coalesce(l.fees, 0) <> t.realized_fees""")).isEqualTo("0");
        assertThat(trader.text("""
                select count(*) from executions e join (select execution_id, sum(fees) as fees from trade_executions group by 1) p on p.execution_id = e.id
                 where e.tenant_id = %s and e.fees <> p.fees""")).isEqualTo("0");
    }
}
