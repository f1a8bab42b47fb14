package com.tradingjournal.brokerfiles.entity;

import java.util.List;

/**
 * What an import would make of a file.
 *
 * @param rows the first ones
 * @param problems of those rows, and what is assumed about the file that its reader should know
 */
public record Preview(Detection detection, List<ParsedRow> rows, List<Problem> problems) {}
