/**
 * What makes answers that take long to compute cheap to ask for again, and harmless while they are computed.
 *
 * <ul>
 *   <li>R1 A finished answer is kept in Redis for five minutes under its workspace, the workspace's analytics version, the reader and
 *       the question: a change of the journal makes another key, so no kept answer is ever wrong.
 *   <li>R2 Redis down or slow costs the time of computing, never an answer.
 *   <li>R3 The same question asked by many at once is computed once by each process.
 *   <li>R4 Computing never takes more than a part of the connections, one workspace's no more than half of that part, and nothing
 *       longer than {@code answers.longest}: beyond that it is refused as {@code Unavailable}.
 * </ul>
 */
@NullMarked
package com.tradingjournal.answers.control;

import org.jspecify.annotations.NullMarked;
