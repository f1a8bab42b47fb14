/**
 * Fills become lots and round trips, without I/O. One pure function, {@link com.tradingjournal.positions.entity.Book#match}, decides
 * what a trader's executions mean; everything that shows a profit reads its result.
 *
 * <ul>
 *   <li>R1 A round trip opens when a position leaves zero and closes when it is back; a fill that crosses zero belongs to two.
 *   <li>R2 There are two kinds of book: an account's instrument, and a trade given as a round trip, which is matched with nothing else.
 *   <li>R3 A fill's value is rounded once, half-even to 8 places; of what is split, the last piece takes the remainder, so that
 *       the lots of a trade add up to the trade and the fees of its parts to the fees of a fill, to the digit.
 *   <li>R4 A sale of stock that nobody holds opens no short by itself: it is an orphan, held for review.
 *   <li>R5 A trade is known again by its {@link com.tradingjournal.positions.entity.RoundTrip.Anchor}: the fill that opened it,
 *       and which part of that fill.
 * </ul>
 */
@NullMarked
package com.tradingjournal.positions.entity;

import org.jspecify.annotations.NullMarked;
