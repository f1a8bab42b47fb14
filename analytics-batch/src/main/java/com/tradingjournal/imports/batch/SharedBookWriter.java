package com.tradingjournal.imports.batch;

import com.tradingjournal.imports.batch.SharedBookReader.AccountBooks;
import com.tradingjournal.positions.control.PositionWriter;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Makes trades of the fills of whole instruments. */
@Dependent
@Named("sharedBookWriter")
public class SharedBookWriter extends AbstractItemWriter {

    private final PositionWriter positions;

    @Inject
    public SharedBookWriter(PositionWriter positions) {
        this.positions = positions;
    }

    @Override
    public void writeItems(List<Object> items) {
        items.stream()
                .map(AccountBooks.class::cast)
                .forEach(changed -> positions.rematch(changed.accountId(), changed.books()));
    }
}
