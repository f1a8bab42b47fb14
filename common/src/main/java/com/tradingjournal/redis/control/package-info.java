/**
 * Redis, the only package that knows Lettuce. One connection is shared by all threads; it is made when first needed, so a
 * process starts without Redis, and while Redis is away every call fails within a second as {@code Unavailable}. What anybody can do
 * without has a second one, {@link com.tradingjournal.redis.control.RedisCache}, with less patience.
 */
@NullMarked
package com.tradingjournal.redis.control;

import org.jspecify.annotations.NullMarked;
