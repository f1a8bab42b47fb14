/**
 * Who somebody is: his sessions, and what the ways in and what he changes of his account have in common. Decisions: refresh secrets
 * live in Redis as hashes, the session they belong to in PostgreSQL, and what ends the session ends its access tokens at their next
 * request, because every transaction's binding looks; what is done only for accounts that exist follows after the answer, so that its
 * time tells nothing.
 */
@NullMarked
package com.tradingjournal.auth.control;

import org.jspecify.annotations.NullMarked;
