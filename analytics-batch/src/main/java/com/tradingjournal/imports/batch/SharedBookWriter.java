package com.tradingjournal.imports.batch;

import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.imports.batch.SharedBookReader.AccountBooks;
import com.tradingjournal.jobs.entity.Job;
import com.tradingjournal.positions.control.PositionWriter;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** Makes trades of the fills of whole instruments. */
@Dependent
@Named("sharedBookWriter")
public class SharedBookWriter extends AbstractItemWriter {

    private final UUID importId;
    private final PositionWriter positions;
    private final TouchedTrades touched;

    @Inject
    public SharedBookWriter(Job job, PositionWriter positions, TouchedTrades touched) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.positions = positions;
        this.touched = touched;
    }

    @Override
    public void writeItems(List<Object> items) {
        items.stream().map(AccountBooks.class::cast).forEach(this::match);
    }

    private void match(AccountBooks changed) {
        positions.lock(changed.accountId());
        touched.recorded(
                AuditEvent.TRADE_IMPORTED,
                importId,
                changed,
                () -> positions.rematch(changed.accountId(), changed.books()));
    }
}
