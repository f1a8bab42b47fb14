package com.tradingjournal.tags.boundary;

import com.tradingjournal.http.Versioned;
import com.tradingjournal.tags.control.TagUsage;
import java.util.UUID;

/** A tag and how many trades carry it. */
public record TagResponse(UUID id, String name, long trades, long version) implements Versioned {

    static TagResponse of(TagUsage tag) {
        return new TagResponse(tag.id(), tag.name(), tag.trades(), tag.version());
    }
}
