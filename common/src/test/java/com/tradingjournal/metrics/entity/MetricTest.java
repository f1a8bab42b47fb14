package com.tradingjournal.metrics.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.metrics.entity.Metric.Definition;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetricTest {

    @Test
    void everyFieldOfEveryAnswerIsDefinedOnce() {
        List<String> fields = Stream.of(
                        fields("", Summary.class),
                        fields("", Statistics.class),
                        fields("drawdowns.", Drawdown.class),
                        fields("simulation.", Simulation.class),
                        Stream.of("comparison.difference"))
                .flatMap(names -> names)
                .distinct()
                .toList();
        assertThat(Metric.definitions())
                .extracting(Definition::name)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    /** Why a figure is undefined is said in the same way everywhere. */
    private static Stream<String> fields(String answer, Class<?> shape) {
        return Arrays.stream(shape.getRecordComponents())
                .map(RecordComponent::getName)
                .map(name -> name.equals("undefined") ? name : answer + name);
    }

    @Test
    void definitionsAreSentences() {
        assertThat(Metric.definitions())
                .allSatisfy(definition -> assertThat(definition.text()).endsWith("."))
                .allSatisfy(definition -> assertThat(definition.population()).isNotBlank());
    }
}
