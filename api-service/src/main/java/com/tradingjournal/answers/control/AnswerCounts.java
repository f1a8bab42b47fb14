package com.tradingjournal.answers.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.metrics.Counter;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Where answers came from, as {@code journal_answers_total}; and how often the cache could not be asked. */
@ApplicationScoped
public class AnswerCounts {

    private static final String ANSWERS = "journal_answers_total";

    private final Counter unchanged;
    private final Counter remembered;
    private final Counter computed;
    private final Counter away;

    @Inject
    public AnswerCounts(MetricRegistry metrics) {
        this.unchanged = metrics.counter(ANSWERS, new Tag("from", "client"));
        this.remembered = metrics.counter(ANSWERS, new Tag("from", "cache"));
        this.computed = metrics.counter(ANSWERS, new Tag("from", "database"));
        this.away = metrics.counter("journal_answers_cache_away_total");
    }

    /** The client had it already. */
    public void unchanged() {
        unchanged.inc();
    }

    public void remembered() {
        remembered.inc();
    }

    public void computed() {
        computed.inc();
    }

    public void away() {
        away.inc();
    }
}
