package com.tradingjournal.analytics.batch;

import com.tradingjournal.jobs.entity.Job;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Workspaces whose ids lie between two, both included, in PostgreSQL's order: what a job works on. */
record TenantRange(UUID first, UUID last) {

    private static final String FIRST = "first";
    private static final String LAST = "last";

    /** The ids in order, cut into portions of so many. */
    static List<TenantRange> of(List<UUID> ordered, int portion) {
        List<TenantRange> ranges = new ArrayList<>();
        for (int from = 0; from < ordered.size(); from += portion) {
            int to = Math.min(from + portion, ordered.size());
            ranges.add(new TenantRange(ordered.get(from), ordered.get(to - 1)));
        }
        return ranges;
    }

    static TenantRange of(Job job) {
        return new TenantRange(UUID.fromString(job.parameter(FIRST)), UUID.fromString(job.parameter(LAST)));
    }

    Map<String, String> parameters() {
        return Map.of(FIRST, first.toString(), LAST, last.toString());
    }
}
