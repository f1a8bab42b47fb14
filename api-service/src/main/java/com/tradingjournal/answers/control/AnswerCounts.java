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
    private final Counter fromMemory;
    private final Counter fromRedis;
    private final Counter computed;
    private final Counter withoutRedis;

    @Inject
    public AnswerCounts(MetricRegistry metrics) {
        this.unchanged = metrics.counter(ANSWERS, new Tag("from", "client"));
        this.fromMemory = metrics.counter(ANSWERS, new Tag("from", "memory"));
        this.fromRedis = metrics.counter(ANSWERS, new Tag("from", "redis"));
        this.computed = metrics.counter(ANSWERS, new Tag("from", "database"));
        this.withoutRedis = metrics.counter("journal_answers_without_redis_total");
    }

    /** The client had it already. */
    public void unchanged() {
        unchanged.inc();
    }

    void fromMemory() {
        fromMemory.inc();
    }

    void fromRedis() {
        fromRedis.inc();
    }

    public void computed() {
        computed.inc();
    }

    void withoutRedis() {
        withoutRedis.inc();
    }
}
