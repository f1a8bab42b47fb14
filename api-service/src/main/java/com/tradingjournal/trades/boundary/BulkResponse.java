package com.tradingjournal.trades.boundary;

import java.util.UUID;

/** What became of one change: the trade it made or changed, and its version now. */
public record BulkResponse(int index, BulkRequest.Op op, UUID id, long version) {}
