/**
 * Lets requests in, or not. Decisions: what is counted is in Redis and decided there at once, so the figures hold over all
 * processes; while Redis is away each process counts for itself by the same rules, never not at all; a request that its process did
 * not see the end of is forgotten within a minute; whose plan it is, is known in the process for half a minute, so that nothing asks
 * the database before it has been let in.
 */
@NullMarked
package com.tradingjournal.ratelimit.control;

import org.jspecify.annotations.NullMarked;
