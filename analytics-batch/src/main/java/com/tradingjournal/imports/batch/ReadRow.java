package com.tradingjournal.imports.batch;

import com.tradingjournal.brokerfiles.entity.ParsedRow;
import java.util.List;

/**
 * A row of the file.
 *
 * @param number its place among the rows: the checkpoint
 * @param cells as they came
 */
record ReadRow(int number, ParsedRow row, List<String> cells) {}
