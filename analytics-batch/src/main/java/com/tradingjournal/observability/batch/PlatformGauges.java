package com.tradingjournal.observability.batch;

import static com.tradingjournal.observability.batch.PlatformFigure.*;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/**
 * The platform's figures where operators look: numbers of all workspaces together, nothing of any one. They are read from the
 * guarded views, outside of every workspace, as often as they are likely to be asked for; every node shows the same.
 */
@ApplicationScoped
public class PlatformGauges {

    private static final System.Logger LOG = System.getLogger(PlatformGauges.class.getName());
    private static final Duration PERIOD = Duration.ofMinutes(1);

    private static final String ALL_MONTHS = """
            select coalesce(sum(sign_ups), 0)::bigint as sign_ups, coalesce(sum(workspaces), 0)::bigint as workspaces,
                   coalesce(sum(trades), 0)::bigint as trades,
                   coalesce(sum(active_workspaces) filter (where month = this_month), 0)::bigint as active_now,
                   coalesce(sum(active_workspaces) filter (where month = (this_month - interval '1 month')::date), 0)::bigint as active_before
              from platform_months, (select date_trunc('month', now() at time zone 'UTC')::date as this_month) m""";

    private static final String IMPORTED =
            "select format, outcome, sum(imports)::bigint as imports from platform_imports group by 1, 2";

    private static final String AS_OF = "select extract(epoch from as_of)::bigint as seconds from platform_as_of";

    private final ThreadTransactionManager transactions;
    private final Database database;
    private final MetricRegistry metrics;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("platform-figures").factory());
    private volatile Map<Reading, Long> figures = Map.of();

    @Inject
    public PlatformGauges(ThreadTransactionManager transactions, Database database, MetricRegistry metrics) {
        this.transactions = transactions;
        this.database = database;
        this.metrics = metrics;
    }

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        clock.scheduleWithFixedDelay(this::tryToRead, 0, PERIOD.toSeconds(), TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
        figures.keySet().forEach(shown -> metrics.remove(shown.figure.id(shown.tags())));
    }

    private void tryToRead() {
        try {
            read();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The platform's figures could not be read: " + failure.getMessage());
        }
    }

    /** What was there once stays, at nothing: the last import of a kind may have been undone. */
    synchronized void read() {
        Map<Reading, Long> read = new HashMap<>();
        figures.keySet().forEach(known -> read.put(known, 0L));
        transactions.callAs(new Caller.Nobody(), () -> {
            database.forEach(ALL_MONTHS, row -> putTotals(read, row));
            database.forEach(IMPORTED, row -> read.put(imports(row), row.number("imports")));
            database.forEach(AS_OF, row -> read.put(Reading.of(COUNTED_TIMESTAMP_SECONDS), row.number("seconds")));
            return read;
        });
        figures = Map.copyOf(read);
        read.keySet().forEach(this::show);
    }

    private static void putTotals(Map<Reading, Long> read, Row row) {
        read.put(Reading.of(SIGN_UPS), row.number("sign_ups"));
        read.put(Reading.of(WORKSPACES), row.number("workspaces"));
        read.put(Reading.of(TRADES), row.number("trades"));
        read.put(new Reading(ACTIVE_WORKSPACES, Map.of("month", "current")), row.number("active_now"));
        read.put(new Reading(ACTIVE_WORKSPACES, Map.of("month", "previous")), row.number("active_before"));
    }

    private static Reading imports(Row row) {
        return new Reading(IMPORTS, Map.of("format", row.text("format"), "outcome", row.text("outcome")));
    }

    private void show(Reading reading) {
        metrics.gauge(reading.figure.metadata(), () -> figures.getOrDefault(reading, 0L), reading.tags());
    }

    /** A figure, and of what. */
    private record Reading(PlatformFigure figure, Map<String, String> of) {

        static Reading of(PlatformFigure figure) {
            return new Reading(figure, Map.of());
        }

        Tag[] tags() {
            return of.entrySet().stream()
                    .map(entry -> new Tag(entry.getKey(), entry.getValue()))
                    .toArray(Tag[]::new);
        }
    }
}
