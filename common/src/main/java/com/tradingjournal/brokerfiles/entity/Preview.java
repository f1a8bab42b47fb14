package com.tradingjournal.brokerfiles.entity;

import com.tradingjournal.charges.entity.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would make of a file.
 *
 * @param rows the first ones
 * @param problems of those rows, and what is assumed about the file that its reader should know
 * @param statement of charges, which is no row: null where the file has none
 */
public record Preview(
        Detection detection,
        List<ParsedRow> rows,
        List<Problem> problems,
        @Nullable Statement statement) {}
