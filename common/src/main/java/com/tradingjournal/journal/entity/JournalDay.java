package com.tradingjournal.journal.entity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A person's notes on a day of the workspace's zone. */
public record JournalDay(
        UUID userId, LocalDate date, String notes, Instant createdAt, Instant updatedAt, long version) {}
