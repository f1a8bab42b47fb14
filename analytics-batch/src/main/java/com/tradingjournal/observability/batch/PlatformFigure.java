package com.tradingjournal.observability.batch;

import java.util.Locale;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricID;
import org.eclipse.microprofile.metrics.Tag;

/** What an operator reads about the platform as a whole, and what it means. */
enum PlatformFigure {
    SIGN_UPS("People who have signed up."),
    WORKSPACES("Workspaces that were founded."),
    TRADES("Trades that were recorded, deleted ones included."),
    ACTIVE_WORKSPACES("Workspaces in which a trade was recorded or a file imported that month."),
    IMPORTS("Imported files by format and outcome."),
    COUNTED_TIMESTAMP_SECONDS("When the platform was counted last.");

    private static final String PREFIX = "journal_platform_";

    private final String meaning;

    PlatformFigure(String meaning) {
        this.meaning = meaning;
    }

    Metadata metadata() {
        return Metadata.builder().withName(metric()).withDescription(meaning).build();
    }

    MetricID id(Tag... tags) {
        return new MetricID(metric(), tags);
    }

    private String metric() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }
}
