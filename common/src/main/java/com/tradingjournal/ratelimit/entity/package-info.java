/**
 * How many requests somebody may make.
 *
 * <ul>
 *   <li>R1 In any hour at most {@code perHour}, in any second at most {@code perSecond}, and never more than {@code atOnce} under way.
 *   <li>R2 An hour and a second slide: a request counts until exactly that long after it was let in. One that is refused counts for nothing.
 *   <li>R3 A request is under way until the last byte of its answer.
 *   <li>R4 One that is given back (its answer was 304) no longer counts for the hour; for the second it does.
 * </ul>
 */
@NullMarked
package com.tradingjournal.ratelimit.entity;

import org.jspecify.annotations.NullMarked;
