package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.devservices.servers.EmbeddedPostgres;
import com.tradingjournal.devservices.servers.JournalDatabase;
import com.tradingjournal.devservices.servers.Storage;
import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL may be down when a service starts, and stop while it runs: both are a 503 that ends by itself. */
class DatabaseOutageIT {

    @TempDir
    Path home;

    @Test
    @Timeout(60)
    void outageIsUnavailableAndEndsWithTheServersReturn() throws Exception {
        AtomicReference<EmbeddedPostgres> server = new AtomicReference<>(start());
        new JournalDatabase(server.get(), "journal", _ -> TestDatabase.PASSWORD).prepare();
        try (TcpGate gate = new TcpGate(() -> server.get().port());
                Kernel kernel = new Kernel(urlOf(gate), "journal_api", 2)) {
            assertThat(one(kernel)).isEqualTo(1);
            server.get().close();
            assertThatThrownBy(() -> kernel.transactions.call(() -> 1, _ -> false, LocalTransaction.Isolation.LATEST))
                    .as("the connection that was lost in the pool, where checked exceptions commit")
                    .isInstanceOf(Unavailable.class);
            assertThatThrownBy(() -> one(kernel)).isInstanceOf(Unavailable.class);
            server.set(start());
            assertThat(oneAtLast(kernel)).isEqualTo(1);
        } finally {
            server.get().close();
        }
    }

    @Test
    @Timeout(20)
    void kernelStartsWithoutAServer() {
        try (Kernel kernel = new Kernel("jdbc:postgresql://127.0.0.1:1/journal", "journal_api", 2)) {
            assertThatThrownBy(() -> one(kernel)).isInstanceOf(Unavailable.class);
            assertThat(kernel.factory.isOpen()).isTrue();
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, Storage.THROWAWAY, "secret");
    }

    private static String urlOf(TcpGate gate) {
        return "jdbc:postgresql://127.0.0.1:" + gate.port() + "/journal";
    }

    /** A server that has just begun may still refuse: what counts is that the pool comes back without a restart. */
    private static long oneAtLast(Kernel kernel) throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            try {
                return one(kernel);
            } catch (Unavailable tooEarly) {
                Thread.sleep(250);
            }
        }
        return one(kernel);
    }

    private static long one(Kernel kernel) {
        return kernel.as(
                new Caller.Nobody(),
                () -> kernel.database
                        .first("select 1::bigint as one", row -> row.number("one"))
                        .orElseThrow());
    }
}
