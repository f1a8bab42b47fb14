/**
 * MetaTrader's reports, as web page, spreadsheet or text. Times are the server's and asked about once. Quantities are lots; how many
 * units one is follows from the stated profit, which is before commission and swap, so that ours equals it.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.metatrader;

import org.jspecify.annotations.NullMarked;
