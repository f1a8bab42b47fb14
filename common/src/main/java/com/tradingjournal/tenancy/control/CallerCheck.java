package com.tradingjournal.tenancy.control;

import com.tradingjournal.errors.control.DatabaseFailure;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.entity.BoundTenant;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/**
 * Who asks, as his workspace knows him at this moment, for answers that need nothing else of the database: the binding alone, in
 * one round trip. Its settings end with it, because outside a transaction each message is one.
 */
@ApplicationScoped
public class CallerCheck {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final DatabasePool pool;
    private final SessionBinding binding;
    private final CurrentCaller callers;

    @Inject
    public CallerCheck(DatabasePool pool, SessionBinding binding, CurrentCaller callers) {
        this.pool = pool;
        this.binding = binding;
        this.callers = callers;
    }

    /** @throws Unauthenticated whoever is in no workspace, or no longer */
    public BoundTenant live() {
        try (Connection connection = pool.open()) {
            BoundTenant bound = binding.bind(connection, callers.get(), LIMIT).orElseThrow(Unauthenticated::new);
            callers.requireAsked(bound);
            return bound;
        } catch (SQLException failure) {
            throw DatabaseFailure.of(failure);
        }
    }
}
