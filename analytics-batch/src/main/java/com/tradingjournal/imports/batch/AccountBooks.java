package com.tradingjournal.imports.batch;

import com.tradingjournal.positions.control.BookKey;
import java.util.List;
import java.util.UUID;

/** Books of an account to be matched anew. */
record AccountBooks(UUID accountId, List<BookKey> books) {}
