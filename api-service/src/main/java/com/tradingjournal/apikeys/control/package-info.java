/**
 * Keys as they are made, revoked and shown. Decisions: whose key it is never changes, so a process remembers it once it has seen the proof; whether it
 * still counts is asked with every transaction, like a session. That it was used is noted afterwards.
 */
@NullMarked
package com.tradingjournal.apikeys.control;

import org.jspecify.annotations.NullMarked;
