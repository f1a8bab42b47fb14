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

/**
 * Takes an import's fills out of its books and makes trades of what is left: what people wrote on a trade moves to the one that now
 * holds its fills, and goes where all of them go.
 */
@Dependent
@Named("withdrawWriter")
public class WithdrawWriter extends AbstractItemWriter {

    private final UUID importId;
    private final BroughtFills brought;
    private final PositionWriter positions;
    private final TouchedTrades trades;

    @Inject
    public WithdrawWriter(Job job, BroughtFills brought, PositionWriter positions, TouchedTrades trades) {
        this.importId = UUID.fromString(job.parameter("import"));
        this.brought = brought;
        this.positions = positions;
        this.trades = trades;
    }

    @Override
    public void writeItems(List<Object> items) {
        items.stream().map(AccountBooks.class::cast).forEach(this::withdraw);
    }

    private void withdraw(AccountBooks touched) {
        positions.lock(touched.accountId());
        trades.recorded(AuditEvent.TRADE_IMPORT_UNDONE, importId, touched, () -> remove(touched));
    }

    private void remove(AccountBooks touched) {
        UUID account = touched.accountId();
        brought.remove(importId, account, touched.books());
        positions.rematch(account, touched.books());
    }
}
