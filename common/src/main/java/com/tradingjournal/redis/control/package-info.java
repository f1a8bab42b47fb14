/**
 * Redis, the only package that knows Lettuce. A connection is shared by all threads and made when first needed, so a process starts
 * without Redis; while Redis is away one call waits in vain, within a second, and those after it fail at once, as {@code Unavailable}.
 * What anybody can do without has a second connection, {@link com.tradingjournal.redis.control.RedisCache}, with less patience: that it
 * gives up refuses nobody who signs in.
 */
@NullMarked
package com.tradingjournal.redis.control;

import org.jspecify.annotations.NullMarked;
