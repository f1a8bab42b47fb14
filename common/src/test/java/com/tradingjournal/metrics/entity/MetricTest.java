package com.tradingjournal.metrics.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.metrics.entity.Metric.Definition;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricTest {

    @Test
    void everyFieldOfSummaryAndStatisticsIsDefinedOnce() {
        assertThat(Metric.definitions())
                .extracting(Definition::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Stream.of(Summary.class, Statistics.class)
                        .flatMap(shape -> Arrays.stream(shape.getRecordComponents()))
                        .map(RecordComponent::getName)
                        .distinct()
                        .toList());
    }

    @Test
    void definitionsAreSentences() {
        assertThat(Metric.definitions())
                .allSatisfy(definition -> assertThat(definition.text()).endsWith("."))
                .allSatisfy(definition -> assertThat(definition.population()).isNotBlank());
    }
}
