package com.tradingjournal.jobs.control;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.jobs.entity.JobPriority;
import com.tradingjournal.jobs.entity.JobState;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.tenancy.control.Database.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How a row of {@code jobs} becomes a {@link Job}. */
final class JobRows {

    static final String COLUMNS = """
            tenant_id, id, user_id, type, priority, state, attempts, takeovers, fencing_token, cancel_requested,
            array(select key from jsonb_each_text(parameters) order by key) as parameter_names,
            array(select value from jsonb_each_text(parameters) order by key) as parameter_values""";

    private JobRows() {}

    static Job job(Row row) {
        return new Job(
                row.uuid("tenant_id"),
                row.uuid("id"),
                row.uuid("user_id"),
                new JobType(row.text("type"), row.constant("priority", JobPriority.class)),
                parameters(row),
                row.constant("state", JobState.class),
                row.count("attempts"),
                row.count("takeovers"),
                row.number("fencing_token"),
                row.flag("cancel_requested"));
    }

    private static Map<String, String> parameters(Row row) {
        List<String> names = row.texts("parameter_names");
        List<String> values = row.texts("parameter_values");
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parameters.put(names.get(i), values.get(i));
        }
        return parameters;
    }
}
