/**
 * Names of contracts as many brokers write them. However a file names it, a contract has one name in the journal, so that what was bought by one
 * broker's file is sold by another's: {@code AAPL260116C00275000} for a listed option, {@code NQM6} for a future. What one of them is
 * worth comes from the file, else from the contract's specification, else from a person; it is never taken as 1.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.contracts;

import org.jspecify.annotations.NullMarked;
