package com.tradingjournal.jobs.entity;

import com.tradingjournal.tenancy.entity.Caller;
import java.util.Map;
import java.util.UUID;

/**
 * A job as its row says. Whoever claimed it holds the row's fencing token: with an older one he writes nothing any more.
 *
 * @param tenantId the workspace it works in; {@link Caller#NONE} for a job over all of them
 * @param userId for whom it works; {@link Caller#NONE} when the calendar asked for it
 * @param attempts how often it was claimed, this time included
 * @param takeovers how often its holder has died since it last got ahead
 * @param cancelRequested somebody wants it to stop, or never to start
 */
public record Job(
        UUID tenantId,
        UUID id,
        UUID userId,
        JobType type,
        Map<String, String> parameters,
        JobState state,
        int attempts,
        int takeovers,
        long fencingToken,
        boolean cancelRequested) {

    public Job {
        parameters = Map.copyOf(parameters);
    }

    /** As whom its transactions are bound: in its workspace, or in none when it visits each in turn. */
    public Caller caller() {
        return tenantId.equals(Caller.NONE) ? new Caller.Nobody() : new Caller.JobOf(tenantId, userId);
    }

    /** @throws IllegalArgumentException when the job was enqueued without it */
    public String parameter(String name) {
        String value = parameters.get(name);
        if (value == null) {
            throw new IllegalArgumentException("Job " + id + " has no parameter " + name);
        }
        return value;
    }
}
