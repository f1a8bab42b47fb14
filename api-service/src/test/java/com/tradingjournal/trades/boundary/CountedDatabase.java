package com.tradingjournal.trades.boundary;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The real one, counting what it is asked. */
@Alternative
@Priority(1)
@ApplicationScoped
public class CountedDatabase extends Database {

    static final AtomicInteger STATEMENTS = new AtomicInteger();

    @Inject
    public CountedDatabase(ThreadTransactionManager transactions) {
        super(transactions);
    }

    @Override
    public void forEach(String sql, Consumer<Row> consumer, @Nullable Object... parameters) {
        STATEMENTS.incrementAndGet();
        super.forEach(sql, consumer, parameters);
    }

    @Override
    public int update(String sql, @Nullable Object... parameters) {
        STATEMENTS.incrementAndGet();
        return super.update(sql, parameters);
    }
}
