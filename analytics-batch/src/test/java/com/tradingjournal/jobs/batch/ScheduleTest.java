package com.tradingjournal.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.jobs.entity.JobType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.quartz.CronExpression;

class ScheduleTest {

    @Test
    void everyLineIsAKnownJobAtAPossibleTime() {
        assertThat(Schedule.calendar()).isNotEmpty().allSatisfy((job, cron) -> {
            assertThat(JobType.ofId(job.getName())).isPresent();
            assertThat(CronExpression.isValidExpression(cron)).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("com.tradingjournal.jobs.entity.JobType#all")
    void everyJobTypeHasItsBatchJob(JobType type) {
        assertThat(getClass().getResource("/META-INF/batch-jobs/" + type.id() + ".xml"))
                .isNotNull();
    }
}
