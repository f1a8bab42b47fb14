package com.tradingjournal.jobs.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Writes each number down, with the workspace it was bound to. */
@Dependent
@Named("countingWriter")
public class CountingWriter extends AbstractItemWriter {

    private final Job job;
    private final Database database;

    @Inject
    public CountingWriter(Job job, Database database) {
        this.job = job;
        this.database = database;
    }

    @Override
    public void writeItems(List<Object> items) {
        items.forEach(item -> database.update("insert into counted (job_id, item) values (?, ?)", job.id(), item));
    }
}
