package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.entity.ParsedRow;

/** Makes of each row of a file what it is; may remember the rows before. */
@FunctionalInterface
public interface RowMapper {

    /** The row's problems, if any, win over what is returned. */
    ParsedRow read(Row row, Ordinals ordinals);
}
