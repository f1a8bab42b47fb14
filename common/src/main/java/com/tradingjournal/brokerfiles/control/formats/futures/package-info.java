/**
 * Futures platforms and prop firms. What one point is worth comes from the contract's name; times are of the platform's computer
 * and asked about once, unless they carry an offset.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.futures;

import org.jspecify.annotations.NullMarked;
