package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnPlacesTest {

    private static final List<String> COLUMNS = List.of("id", "side", "fees");

    private final List<String> lookedUp = new ArrayList<>();
    private final ColumnPlaces places = new ColumnPlaces(result());

    @Test
    void rowsThatAreAskedAlikeHaveTheirColumnsLookedUpOnce() throws SQLException {
        for (int i = 0; i < 3; i++) {
            assertThat(row("side", "id", "side")).containsExactly(2, 1, 2);
        }
        assertThat(lookedUp).containsExactly("side", "id", "side");
    }

    @Test
    void aColumnOutOfTurnIsFoundAllTheSame() throws SQLException {
        assertThat(row("id", "fees")).containsExactly(1, 3);
        assertThat(row("id", "side", "fees")).containsExactly(1, 2, 3);
        assertThat(row("fees", "side", "id")).containsExactly(3, 2, 1);
        assertThat(row("id", "fees")).containsExactly(1, 3);
    }

    private List<Integer> row(String... columns) throws SQLException {
        places.begin();
        List<Integer> found = new ArrayList<>();
        for (String column : columns) {
            found.add(places.of(column));
        }
        return found;
    }

    private ResultSet result() {
        return (ResultSet) Proxy.newProxyInstance(
                ColumnPlacesTest.class.getClassLoader(), new Class<?>[] {ResultSet.class}, (_, _, arguments) -> {
                    lookedUp.add((String) arguments[0]);
                    return COLUMNS.indexOf(arguments[0]) + 1;
                });
    }
}
