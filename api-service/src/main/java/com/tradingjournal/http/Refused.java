package com.tradingjournal.http;

import com.tradingjournal.errors.entity.DomainException;

/**
 * Fired once for a request that a rule has refused, for whoever keeps evidence; the request's own transaction is over by then.
 *
 * @param operation the id of the operation that was asked for; empty where it is none
 */
public record Refused(DomainException refusal, String operation) {}
