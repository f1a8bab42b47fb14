/**
 * Processes of ours: starting them, knowing them again after we were killed, and ending them. A pid alone is never trusted:
 * numbers are reused, so a process is known by its pid and the instant it started.
 */
@NullMarked
package com.tradingjournal.devservices.process;

import org.jspecify.annotations.NullMarked;
