package com.tradingjournal.analytics.control;

import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.metrics.control.Comparisons;
import com.tradingjournal.metrics.entity.Comparison;
import com.tradingjournal.metrics.entity.Comparison.Side;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.tenancy.control.Snapshot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Puts two sets of trades beside each other, both of them seen at one moment. */
@ApplicationScoped
@Transactional
@Snapshot
public class JournalComparison {

    private final AnalyticsReader reader;

    @Inject
    public JournalComparison(AnalyticsReader reader) {
        this.reader = reader;
    }

    public ComparedReading compare(Question a, Question b) {
        Reading<Side> first = side(a);
        Reading<Side> second = ofB(b);
        Comparison comparison = Comparisons.compare(first.figures(), second.figures());
        return new ComparedReading(first.map(figures -> comparison).with(second), second.otherCurrencies());
    }

    private Reading<Side> side(Question question) {
        Reading<Summary> summary = reader.summary(question);
        Reading<Statistics> statistics = reader.statistics(question);
        return summary.with(statistics).map(figures -> new Side(figures, statistics.figures()));
    }

    /** What it refuses is named as it is asked. */
    private Reading<Side> ofB(Question b) {
        try {
            return side(b);
        } catch (Invalid refused) {
            throw new Invalid(refused.within("b"));
        }
    }
}
