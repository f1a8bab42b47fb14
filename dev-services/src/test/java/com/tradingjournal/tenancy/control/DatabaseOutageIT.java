package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Unavailable;
import com.tradingjournal.tenancy.entity.Caller;
import java.nio.file.Path;
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
        try (JournalDatabase journal = new JournalDatabase(home);
                TcpGate gate = new TcpGate(journal::port);
                Kernel kernel = new Kernel(urlOf(gate), "journal_api", 2)) {
            assertThat(one(kernel)).isEqualTo(1);
            journal.stop();
            assertThatThrownBy(() -> one(kernel)).isInstanceOf(Unavailable.class);
            journal.startAgain();
            assertThat(one(kernel)).isEqualTo(1);
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

    private static String urlOf(TcpGate gate) {
        return "jdbc:postgresql://127.0.0.1:" + gate.port() + "/journal";
    }

    private static long one(Kernel kernel) {
        return kernel.as(
                new Caller.Nobody(),
                () -> kernel.database
                        .first("select 1::bigint as one", row -> row.number("one"))
                        .orElseThrow());
    }
}
