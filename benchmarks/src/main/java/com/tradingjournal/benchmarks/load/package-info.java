/**
 * Load, and what it is compared with: requests over kept connections, and the SQL the API says for one of them, said by pgbench or by plain
 * JDBC as the same role to the same database.
 */
@NullMarked
package com.tradingjournal.benchmarks.load;

import org.jspecify.annotations.NullMarked;
