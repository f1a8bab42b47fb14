package com.tradingjournal.trades.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.redis.control.RedisKeys;
import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestServers;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.AddConfig;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many trades on their way out, some ten times the memory they may take: what they need, and what becomes of it when one side stops. */
@WithServers
@HelidonTest
@AddConfig(key = "trades.export-patience", value = "PT2S")
class LargeExportIT {

    private static final int TRADES = 40_000;
    private static final long MOST_MEMORY = 32 << 20;

    /** The id of each is its place in time; two fills, a note of a sentence, two tags. */
    private static final String FILL_UP = """
            create temporary table n on commit drop as
            select a.tenant_id, a.id as account_id, a.user_id, a.currency, i,
                   ('00000000-0000-7000-8000-' || lpad(i::text, 12, '0'))::uuid as id,
                   ('00000000-0000-7000-8001-' || lpad(i::text, 12, '0'))::uuid as entry_id,
                   ('00000000-0000-7000-8002-' || lpad(i::text, 12, '0'))::uuid as exit_id,
                   timestamptz '2020-01-01 04:00Z' + i * interval '17 minutes' as at, 100 + i %% 977 + 0.25 as price
              from accounts a, generate_series(1, %2$d) i where a.user_id = '%1$s';
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, asset_class, currency, side, quantity, price,
                                    executed_at, sequence, other_charge, synthetic, created_at)
            select tenant_id, entry_id, account_id, user_id, id, 'TCS', 'TCS', 'STOCK', currency, 'BUY', 10, price, at, 0, 0, true, now() from n
            union all
            select tenant_id, exit_id, account_id, user_id, id, 'TCS', 'TCS', 'STOCK', currency, 'SELL', 10, price + 1, at + interval '1 hour', 1, 2.5, true, now() from n;
            insert into trades (tenant_id, id, account_id, user_id, book_id, anchor_execution_id, anchor_part, instrument, symbol, asset_class, multiplier,
                                currency, side, status, entry_timestamp, exit_timestamp, day, quantity, entry_price, exit_price, opened_value, fees,
                                closed_quantity, entry_value, exit_value, realized_fees, hold_seconds, notes, created_at, updated_at)
            select tenant_id, id, account_id, user_id, id, entry_id, 'WHOLE', 'TCS', 'TCS', 'STOCK', 1, currency, 'BUY', 'CLOSED', at, at + interval '1 hour',
                   at::date, 10, price, price + 1, price * 10, 2.5, 10, price * 10, price * 10 + 10, 2.5, 3600,
                   'Bought the pullback to the average and sold into strength, no. ' || i, now(), now() from n;
            insert into trade_executions (tenant_id, trade_id, ordinal, execution_id, role, user_id, quantity, fees)
            select tenant_id, id, 1, entry_id, 'OPEN', user_id, 10, 0 from n union all select tenant_id, id, 2, exit_id, 'CLOSE', user_id, 10, 2.5 from n;
            insert into tags (tenant_id, id, name, created_at, updated_at)
            select distinct tenant_id, ('00000000-0000-7000-8003-00000000000' || g)::uuid, 'tag ' || g, now(), now() from n, generate_series(1, 2) g;
            insert into trade_tags select n.tenant_id, n.id, g.id from n join tags g on g.tenant_id = n.tenant_id;
            analyze executions; analyze trades; analyze trade_executions; analyze trade_tags;""";

    /** They alone keep a snapshot. */
    private static final String EXPORTS =
            " from pg_stat_activity where usename = 'journal_api' and backend_xmin is not null and datname = current_database()";

    private static final String END_EXPORTS = "select pg_terminate_backend(pid)" + EXPORTS;

    private static @Nullable TestWorkspace shared;

    private final TestApi api;
    private final HttpClient http = HttpClient.newHttpClient();
    private TestDatabase database;
    private TestWorkspace workspace;

    @Inject
    LargeExportIT(WebTarget target) {
        this.api = TestApi.at(target.getUri());
    }

    @BeforeEach
    void fillUp(TestDatabase given) throws SQLException {
        database = given;
        if (shared == null) {
            shared = TestWorkspace.register(api, database);
            execute(FILL_UP.formatted(shared.person(Role.OWNER).id(), TRADES));
        }
        workspace = shared;
    }

    @Test
    void manyTradesNeedLittleMemory() throws Exception {
        for (String form : new String[] {"rows=executions", "format=json"}) {
            assertThat(memoryWhileReading(form)).as(form).isLessThan(MOST_MEMORY);
        }
    }

    /** While the query waits for a lock, nothing has been sent: what goes wrong then is still an answer. */
    @Test
    void whatFailsBeforeTheFirstByteIsAnEnvelope() throws Exception {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table trades in access exclusive mode");
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> workspace.as(Role.OWNER).get("/trades/export?format=csv"));
            awaitExports(1);
            execute(END_EXPORTS);
            assertThat(answer.get().status()).isEqualTo(503);
            assertThat(answer.get().code()).isEqualTo("UNAVAILABLE");
            assertThat(answer.get().header("Content-Disposition")).isEmpty();
        }
    }

    /** His query ends, his place among the heavy requests is free, and what is left for him is an answer without its end. */
    @Test
    void clientThatStopsReadingIsCutOff() throws Exception {
        try (Socket client = asking("format=json")) {
            awaitExports(1);
            awaitPlaces(1);
            awaitExports(0);
            awaitPlaces(0);
            client.setSoTimeout(5_000);
            assertThat(rest(client)).startsWith("HTTP/1.1 200").doesNotEndWith("\r\n0\r\n\r\n");
        }
    }

    @Test
    void clientThatGoesAwayEndsItsQuery() throws Exception {
        try (Socket client = asking("format=json")) {
            awaitExports(1);
            client.setSoLinger(true, 0);
        }
        awaitExports(0);
    }

    @Test
    void fileCutShortDoesNotLookWhole() {
        for (String form : new String[] {"format=csv", "rows=executions", "format=json"}) {
            assertThatThrownBy(() -> {
                        try (InputStream file = open(form)) {
                            file.readNBytes(100_000);
                            execute(END_EXPORTS);
                            file.transferTo(OutputStream.nullOutputStream());
                        }
                    })
                    .as(form)
                    .isInstanceOf(IOException.class);
        }
    }

    private InputStream open(String form) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(api.origin() + "/api/v1/trades/export?" + form))
                .header(
                        "Authorization",
                        "Bearer " + workspace.person(Role.OWNER).accessToken())
                .build();
        return http.send(request, BodyHandlers.ofInputStream()).body();
    }

    private long read(String form) throws IOException, InterruptedException {
        try (InputStream file = open(form)) {
            return file.transferTo(OutputStream.nullOutputStream());
        }
    }

    private long memoryWhileReading(String form) throws IOException, InterruptedException {
        read(form);
        long before = usedMemory();
        long most = 0;
        byte[] portion = new byte[8 << 20];
        try (InputStream file = open(form)) {
            while (file.readNBytes(portion, 0, portion.length) == portion.length) {
                most = Math.max(most, usedMemory() - before);
            }
        }
        return most;
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A client that sends its request and reads nothing. */
    private Socket asking(String form) throws IOException {
        Socket client = new Socket();
        client.setReceiveBufferSize(4_096);
        client.connect(
                new InetSocketAddress(api.origin().getHost(), api.origin().getPort()));
        client.getOutputStream()
                .write(("GET /api/v1/trades/export?" + form + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                + workspace.person(Role.OWNER).accessToken() + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return client;
    }

    /** Until the other side has closed the connection; one that is reset has nothing more to give. */
    private static String rest(Socket client) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            client.getInputStream().transferTo(read);
        } catch (SocketException reset) {
            assertThat(reset).hasMessageContaining("reset");
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private void awaitExports(int running) throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (exports() != running) {
            assertThat(System.nanoTime()).as("exports other than " + running).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private void awaitPlaces(int taken) throws IOException, InterruptedException {
        String owner = RedisKeys.requestsOf(
                workspace.id(), workspace.person(Role.OWNER).id(), "data:heavy");
        long deadline = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!TestServers.redis().ask("ZCARD " + owner + ":flights").equals(":" + taken)) {
            assertThat(System.nanoTime()).as("places other than " + taken).isLessThan(deadline);
            Thread.sleep(50);
        }
    }

    private int exports() throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*)" + EXPORTS)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.asSuperuser().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(sql);
            connection.commit();
        }
    }
}
