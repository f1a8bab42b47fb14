/**
 * How a row of {@code jobs} becomes a running Jakarta Batch job, and how often it may be killed. The dispatcher claims, the runner
 * starts or restarts the job of that type, a chunk's data and checkpoint commit together, and the fencing token makes a replaced
 * holder write nothing.
 *
 * <p>A feature's job is {@code META-INF/batch-jobs/<feature>-<verb>.xml} with beans named by {@code @Named}. Every chunk step lists
 * the listener {@code fencedChunk}; a batchlet works through {@link com.tradingjournal.jobs.batch.FencedWork}. Both are then
 * bound to the job's workspace. A writer that can be done in independent parts has {@link com.tradingjournal.jobs.batch.SideBySide}.
 */
@NullMarked
package com.tradingjournal.jobs.batch;

import org.jspecify.annotations.NullMarked;
