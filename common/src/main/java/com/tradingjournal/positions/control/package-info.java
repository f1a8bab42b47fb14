/**
 * The one writer of trades, their fills' portions and closed lots, for the API and the batch alike. Whoever changes fills
 * (inserts, edits, deletes them, soft-deletes or restores a trade) does so in his transaction and then names the books he
 * touched:
 *
 * <pre>
 *   positions.lock(accountId);                       // first, before the first change
 *   … insert, update or delete executions …          // JPA: flush before, refresh after
 *   positions.rematch(accountId, List.of(new BookKey.Shared("INE009A01021"), new BookKey.Own(bookId)));
 * </pre>
 *
 * <p>{@link com.tradingjournal.positions.control.PositionWriter#rematch} reads the fills of all named books, matches them and
 * makes the tables equal to the result with a fixed number of set-based statements. Doing it again changes nothing. A trade
 * keeps its id and what people wrote on it as long as its anchor fill opens a trade; its version goes up when one of its
 * figures changes. The annotations of a trade that vanishes move to the trade that now holds its anchor fill. A soft-deleted
 * trade keeps its row and portions and has no lots. The first trade of a book of its own gets the book's id as its own.
 *
 * <p>Days of profits are computed here, in SQL, in the workspace's zone; a trading day that nets is the account's. An instrument's fills share one asset class; in another currency they
 * are a position of their own.
 */
@NullMarked
package com.tradingjournal.positions.control;

import org.jspecify.annotations.NullMarked;
