/**
 * The tables of a file whatever it is: delimited text, a spreadsheet, a web page or XML. All are read from the start to
 * the end at bounded memory, and what would not end in time is refused.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.tables;

import org.jspecify.annotations.NullMarked;
