package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.Job;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The jobs this process holds, with their tokens. A batch execution knows only its job's id, and finds the job here. */
@ApplicationScoped
public class RunningJobs {

    private static final String PARAMETER = "job";

    private final Map<UUID, Job> held = new ConcurrentHashMap<>();
    private final BatchEngine engine;

    @Inject
    public RunningJobs(BatchEngine engine) {
        this.engine = engine;
    }

    /** The one parameter of every batch job. */
    static Properties parametersOf(UUID job) {
        Properties parameters = new Properties();
        parameters.setProperty(PARAMETER, job.toString());
        return parameters;
    }

    /** @return false when an execution of an earlier claim is still ending in this process */
    boolean hold(Job job) {
        return held.putIfAbsent(job.id(), job) == null;
    }

    void forget(Job job) {
        held.remove(job.id(), job);
    }

    /** Readers, writers and batchlets ask for their {@link Job} in the constructor. */
    @Produces
    public Job of(JobContext context) {
        String id = engine.operator().getParameters(context.getExecutionId()).getProperty(PARAMETER);
        Job job = held.get(UUID.fromString(id));
        if (job == null) {
            throw new IllegalStateException("Job " + id + " is no longer held by this process.");
        }
        return job;
    }
}
