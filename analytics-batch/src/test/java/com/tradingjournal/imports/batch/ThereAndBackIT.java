package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestUpload;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What one workspace exports is the same journal in another: its trades, lots and figures, and its export once more. */
@WithServers(role = DatabaseRole.BATCH)
class ThereAndBackIT {

    private static final int TRADES = 60;

    /** A short future that is turned over, shares sold the same day and the next, and a sale of what was never bought. */
    private static final String TRADEBOOK = """
            symbol,isin,trade_date,exchange,segment,series,trade_type,auction,quantity,price,trade_id,order_id,order_execution_time,expiry_date
            NIFTY25JUNFUT,,2025-06-02,NSE,FO,,sell,false,75.000000,24700.500000,501,7001,2025-06-02T09:20:00,2025-06-26
            NIFTY25JUNFUT,,2025-06-03,NSE,FO,,buy,false,225.000000,24680.050000,502,7002,2025-06-03T10:20:00,2025-06-26
            NIFTY25JUNFUT,,2025-06-04,NSE,FO,,sell,false,50.000000,24720.000000,503,7003,2025-06-04T10:20:00,2025-06-26
            INFY,INE009A01021,2025-06-02,NSE,EQ,EQ,buy,false,10.000000,1500.000000,101,9001,2025-06-02T09:15:23,
            INFY,INE009A01021,2025-06-02,NSE,EQ,EQ,sell,false,4.000000,1501.500000,102,9001,2025-06-02T09:15:23,
            INFY,INE009A01021,2025-06-04,BSE,EQ,EQ,sell,false,6.000000,1520.000000,103,9002,2025-06-04T15:01:00,
            SBIN,INE062A01020,2025-06-04,NSE,EQ,EQ,sell,false,7.000000,800.000000,104,9003,2025-06-04T15:02:00,
            """;

    private static final String LOTS = """
            select concat_ws('|', a.name, t.symbol, t.side, l.ordinal, l.currency, l.fx_rate, l.quantity, l.entry_value, l.exit_value, l.fees,
                             l.opened_at, l.closed_at, l.day)
              from closed_lots l join trades t on t.tenant_id = l.tenant_id and t.id = l.trade_id
              join accounts a on a.tenant_id = t.tenant_id and a.id = t.account_id
             where l.tenant_id = ? order by t.exit_key, t.entry_key, t.id, l.ordinal""";

    @Test
    void exportIsTheSameJournalSomewhereElse(TestDatabase database) throws Exception {
        try (BatchNode batch = BatchNode.start();
                ApiNode api = ApiNode.start()) {
            for (long seed : new long[] {1, 20251125}) {
                TestWorkspace here = TestWorkspace.register(api.client(), database);
                TestApi owner = here.as(Role.OWNER);
                charge(owner);
                AnyJournal.write(owner, seed, TRADES);
                imports(owner, TRADEBOOK);
                annotate(owner, "SBIN");
                assertThat(heldCost(owner))
                        .as("taxes, and what the depository takes")
                        .isEqualTo("21.55");
                for (String form : List.of("rows=executions", "format=json")) {
                    TestWorkspace there = TestWorkspace.register(api.client(), database);
                    AnyJournal.openAccounts(there.as(Role.OWNER));
                    if (seed == 1) {
                        charge(there.as(Role.OWNER));
                    }
                    imports(there.as(Role.OWNER), export(owner, form));
                    assertSame(database, here, there);
                }
            }
        }
    }

    /** Fills of the account Main that nobody states charges for are charged, those held for review too. */
    private static void charge(TestApi api) {
        String main = api.get("/accounts").at("/data/0/id");
        assertThat(api.patch("/accounts/" + main, "{\"chargesProfile\": \"zerodha\"}")
                        .status())
                .isEqualTo(200);
    }

    private static String heldCost(TestApi api) {
        return api.get("/trades?symbol=SBIN").at("/data/0/fees");
    }

    private static void assertSame(TestDatabase database, TestWorkspace here, TestWorkspace there) throws SQLException {
        TestApi one = here.as(Role.OWNER);
        TestApi other = there.as(Role.OWNER);
        for (String form : List.of("rows=executions", "format=csv")) {
            assertThat(export(other, form)).as(form).isEqualTo(export(one, form));
        }
        assertThat(lots(database, there.id())).isEqualTo(lots(database, here.id()));
        for (String currency : List.of("INR", "USD", "EUR", "JPY")) {
            for (String figures : List.of("summary", "statistics", "equity-curve")) {
                String question = "/analytics/" + figures + "?currency=" + currency;
                assertThat(other.get(question).json().at("/data"))
                        .as(question)
                        .isEqualTo(one.get(question).json().at("/data"));
            }
        }
    }

    /** Something is written on a trade that is held for review, too. */
    private static void annotate(TestApi api, String symbol) {
        String id = api.get("/trades?symbol=" + symbol).at("/data/0/id");
        Answer answer =
                api.patch("/trades/" + id, "{\"notes\": \"bought before the file begins\", \"tags\": [\"old\"]}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String export(TestApi api, String form) {
        Answer file = api.get("/trades/export?" + form);
        assertThat(file.status()).as(file.body()).isEqualTo(200);
        return file.body();
    }

    private static void imports(TestApi api, String file) throws InterruptedException {
        String id = TestUpload.of(file).post(api, "/trades/import").at("/data/id");
        for (int i = 0; i < 600; i++) {
            Answer found = api.get("/imports/" + id);
            if (found.at("/data/progress/percent").equals("100")) {
                assertThat(found.at("/data/status"))
                        .as(found.body() + api.get("/imports/" + id + "/errors").body())
                        .isEqualTo("COMPLETED");
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError(
                "Not within a minute: " + api.get("/imports/" + id).body());
    }

    private static List<String> lots(TestDatabase database, UUID tenant) throws SQLException {
        List<String> lots = new ArrayList<>();
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement query = connection.prepareStatement(LOTS)) {
            query.setObject(1, tenant);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lots.add(rows.getString(1));
                }
            }
        }
        return lots;
    }
}
