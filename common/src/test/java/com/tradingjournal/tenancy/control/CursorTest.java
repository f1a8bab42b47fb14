package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.PGStatement;

class CursorTest {

    private final List<String> calls = new ArrayList<>();

    @Test
    void aQueryThatFailsLeavesNoStatementOpen() {
        PreparedStatement statement = failing("executeQuery");
        assertThatThrownBy(() -> Cursor.open(statement, 10, row -> row.uuid("id")))
                .isInstanceOf(SQLException.class);
        assertThat(calls).containsExactly("unwrap", "setFetchSize", "executeQuery", "close");
    }

    @Test
    void aStatementThatTakesNoPortionIsClosedToo() {
        PreparedStatement statement = failing("setFetchSize");
        assertThatThrownBy(() -> Cursor.open(statement, -1, row -> row.uuid("id")))
                .isInstanceOf(SQLException.class);
        assertThat(calls).containsExactly("unwrap", "setFetchSize", "close");
    }

    private PreparedStatement failing(String method) {
        return (PreparedStatement) Proxy.newProxyInstance(
                CursorTest.class.getClassLoader(), new Class<?>[] {PreparedStatement.class}, (_, called, _) -> {
                    calls.add(called.getName());
                    if (called.getName().equals(method)) {
                        throw new SQLException("Cancelled", "57014");
                    }
                    return called.getName().equals("unwrap") ? ignoring() : null;
                });
    }

    private static PGStatement ignoring() {
        return (PGStatement) Proxy.newProxyInstance(
                CursorTest.class.getClassLoader(), new Class<?>[] {PGStatement.class}, (_, _, _) -> null);
    }
}
