package com.tradingjournal.privacy.boundary;

import java.time.Instant;

/** When it will be erased; until then it can be taken back. */
public record DueResponse(Instant dueAt) {}
