/**
 * Reading text that strangers' programs wrote: encodings, delimiters, records, numbers, dates; and writing CSV that no
 * spreadsheet executes. Knows no broker. Memory is bounded by the longest record allowed, whatever the file.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.text;

import org.jspecify.annotations.NullMarked;
