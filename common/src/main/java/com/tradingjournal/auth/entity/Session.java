package com.tradingjournal.auth.entity;

import java.time.Instant;
import java.util.UUID;

/** A device that is signed in, as its owner sees it. */
public record Session(UUID id, Device device, Instant createdAt, Instant lastSeenAt) {}
