package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Problem;
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

    default Optional<ZoneId> zone() {
        return Optional.empty();
    }

    /** The row's problems, if any, win over what is returned: a mapper need not look for them. */
    ParsedRow read(Row row, Ordinals ordinals);

    /** What is assumed about a row that the person importing it should know; shown in the preview. */
    default List<Problem> assumptions(Row row) {
        return List.of();
    }
}
