package com.tradingjournal.tenancy.control;

import java.util.UUID;

/** A place in an ordered list: the sort key of the last row seen, as PostgreSQL writes it, and its id. The next page begins after it. */
public record Keyset(String key, UUID id) {}
