/**
 * A workspace to look at: two years of plausible trades in Indian instruments, brought in through the API like anybody's file. A
 * day's trades depend on the day alone, so that a later start adds the days since and nothing twice.
 */
@NullMarked
package com.tradingjournal.devservices.demo;

import org.jspecify.annotations.NullMarked;
