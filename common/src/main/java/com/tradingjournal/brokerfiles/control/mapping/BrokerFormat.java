package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Statement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * One broker's file: its name, the header it is found by, and how a row becomes a fill. Times without an offset are in
 * {@link #zone}, or in the account's.
 */
public interface BrokerFormat {

    String id();

    String name();

    HeaderSpec header();

    /**
     * How soon it is taken: a format with a smaller number wins over one that understands more of a header, and above 0
     * the file is searched far for something better.
     */
    default int rank() {
        return 0;
    }

    /** Whether it is to be found in this sheet or among these XML elements; texts and pages have no names. */
    default boolean isTable(String name) {
        return true;
    }

    /** Whether a record with the header's names may be it: sections of a statement have names in common. */
    default boolean isHeader(RawRecord record) {
        return true;
    }

    /** Whether a record below the header is a row at all: a subtotal or another section's record is none. */
    default boolean isRow(RawRecord record) {
        return true;
    }

    /** Whether the rows are over: what follows belongs to another section. */
    default boolean endsAt(RawRecord record) {
        return false;
    }

    default Optional<ZoneId> zone() {
        return Optional.empty();
    }

    /** The column of times of a zone that neither the broker fixes nor, often, the file tells: then a person is asked. */
    default Optional<Field> unzoned() {
        return Optional.empty();
    }

    /** Whether its dates begin with the day or the month, where no row shows it: then nobody is asked. */
    default Optional<DateOrder> dateOrder() {
        return Optional.empty();
    }

    /** The same of its decimal mark. */
    default Optional<NumberStyle> numberStyle() {
        return Optional.empty();
    }

    /** What the file states for a day or a period apart from its rows; looked for in all of its table. */
    default Optional<Statement> statement(Table table) {
        return Optional.empty();
    }

    /** The row's problems, if any, win over what is returned: a mapper need not look for them. */
    ParsedRow read(Row row, Ordinals ordinals);

    /**
     * Reads the rows of one file, in its order from the first: for formats whose rows depend on one another. The same for every
     * pass over a file, so that a takeover reads what was read before.
     *
     * @param file walks over all rows beforehand, where something is stated once for several of them
     */
    default RowMapper mapper(FirstPass file) {
        return this::read;
    }

    /** Whether rows may leave something open that only a person can tell: then all are shown to {@link #inquiry}. */
    default boolean asks() {
        return false;
    }

    /** Finds out, row by row, what one file leaves open. */
    default Inquiry inquiry() {
        return row -> question(row).stream().toList();
    }

    /** What this row leaves open. */
    default Optional<Question> question(Row row) {
        return Optional.empty();
    }

    /** What is assumed about a row that the person importing it should know; shown in the preview. */
    default List<Problem> assumptions(Row row) {
        return List.of();
    }
}
