/**
 * What {@code ./run} starts: the servers, the two services and whoever watches them, all below one data directory. Decisions: one
 * supervisor owns everything and a lock proves it; what a killed run left behind is recognised and ended by the next; a caller's
 * environment variable beats every default.
 */
@NullMarked
package com.tradingjournal.devservices;

import org.jspecify.annotations.NullMarked;
