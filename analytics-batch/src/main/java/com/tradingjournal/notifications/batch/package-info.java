/**
 * Sends what lies in the outbox. A mail is claimed under a lease by one node, sent outside of any transaction and written down as
 * sent: exactly once as long as nobody dies between sending and writing down, and once more if somebody does; the Message-ID is
 * the row's id, by which the second copy is recognised. What the relay puts off is tried again later and later; what it refuses
 * for good, and what cannot be put into words, is given up, and the secret of its link forgotten.
 */
@NullMarked
package com.tradingjournal.notifications.batch;

import org.jspecify.annotations.NullMarked;
