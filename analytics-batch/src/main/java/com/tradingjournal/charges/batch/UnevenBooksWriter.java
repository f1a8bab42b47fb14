package com.tradingjournal.charges.batch;

import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Makes trades of whole books, each once, however many of its days have changed. */
@Dependent
@Named("unevenBooksWriter")
public class UnevenBooksWriter extends AbstractItemWriter {

    private final UUID accountId;
    private final PositionWriter positions;

    @Inject
    public UnevenBooksWriter(Job job, PositionWriter positions) {
        this.accountId = UUID.fromString(job.parameter("account"));
        this.positions = positions;
    }

    @Override
    public void writeItems(List<Object> portions) {
        for (Object portion : portions) {
            positions.rematch(
                    accountId,
                    ((List<?>) portion).stream().map(BookKey.class::cast).toList());
        }
    }
}
