package com.tradingjournal.tenancy.control;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Where the columns of a result stand. A row is asked for the same columns in the same order as the one before it, so the place of the
 * next one is known; only one that is asked for out of turn is looked up by its name, which for each cell of a long result adds up.
 */
final class ColumnPlaces {

    private record Place(String column, int index) {}

    private final ResultSet result;
    private final List<Place> turns = new ArrayList<>();
    private int turn;

    ColumnPlaces(ResultSet result) {
        this.result = result;
    }

    /** A new row. */
    void begin() {
        turn = 0;
    }

    int of(String column) throws SQLException {
        for (int i = turn; i < turns.size(); i++) {
            Place place = turns.get(i);
            if (place.column.equals(column)) {
                turn = i + 1;
                return place.index;
            }
        }
        int index = result.findColumn(column);
        turns.add(new Place(column, index));
        turn = turns.size();
        return index;
    }
}
