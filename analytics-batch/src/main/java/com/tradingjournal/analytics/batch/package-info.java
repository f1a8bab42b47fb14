/**
 * Keeps {@code analytics_cache} what {@code analytics_days} says it should be. The drain takes the days that the dirty log names, within
 * seconds; the night compares every row. A job has a range of workspaces, and a chunk for each of them: bound to it, with the job's
 * row locked, committed together with the checkpoint.
 */
@NullMarked
package com.tradingjournal.analytics.batch;

import org.jspecify.annotations.NullMarked;
