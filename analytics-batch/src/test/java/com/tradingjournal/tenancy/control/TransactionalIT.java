package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code @Transactional} means, type by type, in the real container. */
@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class TransactionalIT {

    @Inject
    TransactionProbe probe;

    @Inject
    ThreadTransactionManager transactions;

    @Inject
    Database database;

    @BeforeEach
    void tableToWriteTo(TestDatabase test) throws SQLException {
        try (var connection = test.asSuperuser().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists noted (what text); grant all on noted to journal_batch; truncate noted");
        }
    }

    @Test
    void requiredBeginsOneOrJoins() {
        assertThat(probe.required()).isPositive();
        assertThat(within(() -> probe.required() == probe.id())).isTrue();
    }

    @Test
    void requiresNewIsAlwaysAnother() {
        assertThat(probe.requiresNew()).isPositive();
        assertThat(within(() -> probe.id() != probe.requiresNew() && probe.id() == probe.required()))
                .isTrue();
    }

    @Test
    void mandatoryRefusesToRunWithoutOne() {
        assertThatThrownBy(() -> probe.mandatory()).isInstanceOf(TransactionalException.class);
        assertThat(within(() -> probe.mandatory() == probe.id())).isTrue();
    }

    @Test
    void supportsTakesWhatIsThere() {
        assertThat(probe.supports()).isEqualTo(-1);
        assertThat(within(() -> probe.supports() == probe.id())).isTrue();
    }

    @Test
    void notSupportedSuspends() {
        assertThat(probe.notSupported()).isEqualTo(-1);
        assertThat(within(() -> probe.notSupported() == -1 && probe.id() > 0)).isTrue();
    }

    @Test
    void neverRefusesToRunInOne() {
        assertThat(probe.never()).isEqualTo(-1);
        assertThatThrownBy(() -> within(() -> probe.never())).isInstanceOf(TransactionalException.class);
    }

    @Test
    void uncheckedRollsBackAndCheckedCommitsUnlessDeclared() {
        assertThatThrownBy(() -> probe.failUnchecked()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> probe.failChecked()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> probe.failRolledBack()).isInstanceOf(IOException.class);
        assertThat(within(() -> database.query("select what from noted", row -> row.text("what"))))
                .containsExactly("checked");
    }

    @Test
    void failureOfAJoinedMethodDoomsTheWholeTransaction() {
        assertThatThrownBy(() -> within(() -> {
                    assertThatThrownBy(() -> probe.failUnchecked()).isInstanceOf(IllegalArgumentException.class);
                    return "went on";
                }))
                .hasMessageContaining("rolled back");
        assertThat(within(() -> database.query("select what from noted", row -> row.text("what"))))
                .isEmpty();
    }

    private <T> T within(Callable<T> work) {
        return transactions.callAs(new Caller.Nobody(), work);
    }
}
