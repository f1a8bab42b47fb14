/**
 * Files of brokers we do not know: columns are proposed by the names that many brokers use, and a person changes what is
 * wrong. They are taken only where no broker's header fits.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.generic;

import org.jspecify.annotations.NullMarked;
