package com.tradingjournal.journal.boundary;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The notes on a day, in Markdown; empty ones remove the day. */
public record JournalDayRequest(@NotNull @Size(max = 20_000) String notes) {}
