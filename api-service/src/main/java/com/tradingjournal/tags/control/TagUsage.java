package com.tradingjournal.tags.control;

import java.util.UUID;

/** A tag and how many trades carry it, deleted ones apart. */
public record TagUsage(UUID id, String name, long trades, long version) {}
