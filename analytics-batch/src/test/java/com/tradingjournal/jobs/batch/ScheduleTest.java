package com.tradingjournal.jobs.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.jobs.entity.JobType;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quartz.CronExpression;
import org.quartz.JobKey;

class ScheduleTest {

    @Test
    void everyLineIsAKnownJobAtAPossibleTime() {
        assertThat(Schedule.calendar()).isNotEmpty().allSatisfy((job, cron) -> {
            assertThat(JobType.ofId(job.getName())).isPresent();
            assertThat(CronExpression.isValidExpression(cron)).isTrue();
        });
    }

    /** What people were promised to be forgotten; that each line fires, and the job comes to its end, {@link ScheduleIT} shows. */
    @ParameterizedTest
    @ValueSource(
            strings = {"idempotency-purge", "imports-sweep", "notifications-purge", "privacy-erase", "privacy-retain"})
    void whatForgetsRunsAtLeastOnceADay(String job) throws ParseException {
        CronExpression cron = new CronExpression(Schedule.calendar().get(JobKey.jobKey(job, "schedule")));
        cron.setTimeZone(TimeZone.getTimeZone("UTC"));
        Date first = cron.getNextValidTimeAfter(Date.from(Instant.parse("2026-01-01T00:00:00Z")));
        assertThat(Duration.between(
                        first.toInstant(), cron.getNextValidTimeAfter(first).toInstant()))
                .isLessThanOrEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @MethodSource("com.tradingjournal.jobs.entity.JobType#all")
    void everyJobTypeHasItsBatchJob(JobType type) {
        assertThat(getClass().getResource("/META-INF/batch-jobs/" + type.id() + ".xml"))
                .isNotNull();
    }
}
