/**
 * {@code /trades} over HTTP. The model slice: a resource turns a request record into a draft, calls one use case and returns a
 * response record; {@code http} adds the envelope, the ETag and every error answer.
 */
@NullMarked
package com.tradingjournal.trades.boundary;

import org.jspecify.annotations.NullMarked;
