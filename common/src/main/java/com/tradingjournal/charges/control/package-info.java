/**
 * Keeps the computed charges of fills right. Whoever changes fills names the days he touched and matches the books that come
 * back, besides his own:
 *
 * <pre>
 *   positions.lock(accountId);
 *   … insert, update or delete executions …
 *   List&lt;BookKey&gt; changed = charges.recompute(accountId, days);
 *   positions.rematch(accountId, changed and his own);
 * </pre>
 *
 * <p>{@link com.tradingjournal.charges.control.ChargeWriter#recompute} reads all fills of the days, for netting, rounding to the
 * rupee and depository charges concern all of them, and writes what differs. Doing it again changes nothing. An account has
 * charges computed when it has a profile; one without has none, and nothing sets a profile but a person. Computed charges are
 * marked by {@code executions.charges_computed}; those with {@code charges_stated} are left alone, but for the depository's.
 *
 * <p>What a file states for days or periods as a whole goes to {@link com.tradingjournal.charges.control.StatedCharges}.
 */
@NullMarked
package com.tradingjournal.charges.control;

import org.jspecify.annotations.NullMarked;
