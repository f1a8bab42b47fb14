package com.tradingjournal.http;

/** A response record of a single resource with a version: its answers carry the ETag and honour {@code If-None-Match}. */
public interface Versioned {

    long version();
}
