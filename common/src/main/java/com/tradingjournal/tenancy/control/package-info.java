/**
 * Transactions and who they belong to. Every unit of work is one thread, one connection, one commit: JPA, JDBC, jobs and the
 * batch engine's checkpoints share it. The first thing said on that connection is who asks
 * ({@link com.tradingjournal.tenancy.control.SessionBinding}); row-level security does the rest.
 *
 * <p>What surprises: work outside a transaction gets no connection; code never commits, {@code @Transactional} does; flush
 * before reading by JDBC what JPA has written, refresh after writing by JDBC what JPA has read.
 */
@NullMarked
package com.tradingjournal.tenancy.control;

import org.jspecify.annotations.NullMarked;
