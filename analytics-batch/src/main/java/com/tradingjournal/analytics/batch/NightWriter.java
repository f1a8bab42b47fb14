package com.tradingjournal.analytics.batch;

import com.tradingjournal.tenancy.control.AnalyticsVersion;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.metrics.MetricRegistry;

/**
 * Compares every row of the chunk's workspaces with their trades, and makes it right. A row that differed although no day of it was dirty
 * is a bug: logged and counted, and answers that were made of it are remembered no more.
 */
@Dependent
@Named("nightWriter")
public class NightWriter extends AbstractItemWriter {

    static final String DIFFERENCES = "journal_analytics_differences_total";

    private static final System.Logger LOG = System.getLogger(NightWriter.class.getName());
    private static final int NAMED = 20;

    private final DirtyLog log;
    private final CacheWriter cache;
    private final DimensionWriter dimensions;
    private final SeriesWriter series;
    private final AnalyticsVersion version;
    private final TenantAttempt attempts;
    private final MetricRegistry metrics;

    @Inject
    public NightWriter(
            DirtyLog log,
            CacheWriter cache,
            DimensionWriter dimensions,
            SeriesWriter series,
            AnalyticsVersion version,
            TenantAttempt attempts,
            MetricRegistry metrics) {
        this.version = version;
        this.log = log;
        this.cache = cache;
        this.dimensions = dimensions;
        this.series = series;
        this.attempts = attempts;
        this.metrics = metrics;
    }

    @Override
    public void writeItems(List<Object> tenants) {
        cache.planVerdictsOnce();
        for (Object tenant : tenants) {
            attempts.attempt((UUID) tenant, () -> reconcile((UUID) tenant));
        }
    }

    /** Of most workspaces one look tells that nothing differs and nothing else is kept. */
    private void reconcile(UUID tenant) {
        log.lock();
        List<DirtyLog.Days> taken = log.take();
        if (!taken.isEmpty()) {
            taken.forEach(cache::remake);
            dimensions.refresh(taken);
        }
        CacheWriter.Verdict verdict = cache.verdict();
        if (!verdict.intact() || verdict.keepsMore()) {
            reconcile(tenant, taken, verdict.intact() ? List.of() : cache.remakeWorkspace());
        }
    }

    /**
     * What is committed between taking the log and comparing is in the log again, at the latest when the comparing is done. Adding up and
     * comparing value by value is only for those whose hashes differ.
     */
    private void reconcile(UUID tenant, List<DirtyLog.Days> taken, List<CacheRow> differing) {
        List<CacheRow> remade = Stream.concat(differing.stream(), dimensions.reconcile().stream())
                .toList();
        if (!remade.isEmpty()) {
            List<DirtyLog.Days> dirty =
                    Stream.concat(taken.stream(), log.pending().stream()).toList();
            report(
                    tenant,
                    remade.stream()
                            .filter(row -> dirty.stream().noneMatch(row::contains))
                            .toList());
        }
        series.refresh();
    }

    private void report(UUID tenant, List<CacheRow> differences) {
        if (!differences.isEmpty()) {
            version.bump();
            metrics.counter(DIFFERENCES).inc(differences.size());
            LOG.log(
                    Level.ERROR,
                    "{0} cached rows of workspace {1} were not the sums of its trades, among them {2}",
                    differences.size(),
                    tenant,
                    differences.stream().limit(NAMED).toList());
        }
    }
}
