/**
 * Work that must happen once, whoever dies. The row in {@code jobs} is the truth: it is written in the transaction of what it is
 * about, claimed by a lease that expires, and fenced by a token that every claim raises.
 */
@NullMarked
package com.tradingjournal.jobs.entity;

import org.jspecify.annotations.NullMarked;
