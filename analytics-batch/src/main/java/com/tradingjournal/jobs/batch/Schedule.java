package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * The calendar: {@code schedule.properties} says which job runs when, in UTC. All batch nodes share one clustered store, so a
 * time fires once; firing only enqueues, under the name of that time, so that even a repeated firing is one job.
 */
@ApplicationScoped
public class Schedule {

    private static final String GROUP = "schedule";

    private final ThreadTransactionManager transactions;
    private final JobQueue queue;
    private final Instance<JobPlanner> planners;
    private @Nullable Scheduler scheduler;

    @Inject
    public Schedule(ThreadTransactionManager transactions, JobQueue queue, @Any Instance<JobPlanner> planners) {
        this.transactions = transactions;
        this.queue = queue;
        this.planners = planners;
    }

    /** @throws SchedulerException when the store cannot be reached: try again */
    void start() throws SchedulerException {
        DBConnectionManager.getInstance().addConnectionProvider("journal", new PooledConnections(transactions));
        Scheduler created = new StdSchedulerFactory(settings()).getScheduler();
        created.setJobFactory((_, _) -> this::enqueue);
        Map<JobKey, String> calendar = calendar();
        for (JobKey stored : created.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
            if (!calendar.containsKey(stored)) {
                created.deleteJob(stored);
            }
        }
        for (Map.Entry<JobKey, String> line : calendar.entrySet()) {
            enter(created, line.getKey(), line.getValue());
        }
        created.start();
        scheduler = created;
    }

    void stop() throws SchedulerException {
        if (scheduler != null) {
            scheduler.shutdown();
        }
    }

    /** A line that did not change keeps its trigger: what was due while no node ran is then fired once, now. */
    private static void enter(Scheduler scheduler, JobKey key, String cron) throws SchedulerException {
        TriggerKey triggerKey = TriggerKey.triggerKey(key.getName(), GROUP);
        if (scheduler.getTrigger(triggerKey) instanceof CronTrigger known
                && known.getCronExpression().equals(cron)) {
            return;
        }
        JobDetail job =
                JobBuilder.newJob(Firing.class).withIdentity(key).storeDurably().build();
        CronTrigger trigger = TriggerBuilder.newTrigger()
                .withIdentity(triggerKey)
                .forJob(key)
                .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                        .inTimeZone(TimeZone.getTimeZone("UTC"))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
        scheduler.addJob(job, true);
        if (scheduler.checkExists(triggerKey)) {
            scheduler.rescheduleJob(triggerKey, trigger);
        } else {
            scheduler.scheduleJob(trigger);
        }
    }

    private void enqueue(JobExecutionContext firing) {
        JobType type = JobType.ofId(firing.getJobDetail().getKey().getName()).orElseThrow();
        Instant occasion = firing.getScheduledFireTime().toInstant();
        transactions.callAs(new Caller.Nobody(), () -> {
            planner(type)
                    .ifPresentOrElse(
                            planner -> planner.plan(occasion), () -> queue.enqueueOnce(type, occasion.toString()));
            return type;
        });
    }

    private Optional<JobPlanner> planner(JobType type) {
        return planners.stream().filter(planner -> planner.type().equals(type)).findAny();
    }

    static Map<JobKey, String> calendar() {
        Map<JobKey, String> calendar = new TreeMap<>();
        load("/schedule.properties")
                .forEach((id, cron) -> calendar.put(
                        JobKey.jobKey(
                                JobType.ofId(id.toString())
                                        .orElseThrow(() -> new IllegalStateException("No such job: " + id))
                                        .id(),
                                GROUP),
                        cron.toString()));
        return calendar;
    }

    private static Properties settings() {
        return load("/quartz-store.properties");
    }

    private static Properties load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = Schedule.class.getResourceAsStream(resource)) {
            properties.load(in);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + resource, e);
        }
        return properties;
    }

    /** Stands in the store as the class of every job; what runs is {@link #enqueue}. */
    public static final class Firing implements org.quartz.Job {
        @Override
        public void execute(JobExecutionContext context) {
            throw new IllegalStateException("The schedule's job factory was not used.");
        }
    }

    /** Quartz commits for itself, on connections of our pool that are bound to nobody. */
    private record PooledConnections(ThreadTransactionManager transactions) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return transactions.dataSource().getConnection();
        }

        @Override
        public void initialize() {}

        @Override
        public void shutdown() {}
    }
}
