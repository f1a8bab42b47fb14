package com.tradingjournal.journal.control;

import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.journal.entity.JournalDay;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people write about their days. Everybody reads, nobody writes for another. */
@ApplicationScoped
@Transactional
public class DayJournal {

    /**
     * Which days.
     *
     * @param userId whose; null means the caller's
     * @param before only earlier ones, for the next page
     */
    public record Question(
            @Nullable UUID userId,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate before) {}

    private final DayStore store;
    private final TenantSession session;
    private final AnalyticsVersion analytics;
    private final Clock clock;

    @Inject
    public DayJournal(DayStore store, TenantSession session, AnalyticsVersion analytics, Clock clock) {
        this.store = store;
        this.session = session;
        this.analytics = analytics;
        this.clock = clock;
    }

    /** Days with notes, newest first, one more than asked for when there are more. */
    public List<JournalDay> page(Question question, int limit) {
        session.bound().require(Permission.VIEW);
        return store.page(question, limit);
    }

    /** A day nobody wrote about is not there. */
    public JournalDay read(@Nullable UUID userId, LocalDate date) {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.VIEW);
        return store.find(userId == null ? tenant.userId() : userId, date).orElseThrow(NotFound::new);
    }

    /**
     * Writes the caller's notes on a day; none are none.
     *
     * @return what stands there now; empty when the day was removed
     */
    public Optional<JournalDay> write(LocalDate date, String notes, ExpectedVersion expected) {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.WRITE_OWN_TRADES);
        expected.require(
                store.locked(tenant.userId(), date).map(JournalDay::version).orElse(0L));
        if (notes.isBlank()) {
            store.remove(tenant.userId(), date);
        } else {
            store.write(date, notes, clock.instant());
        }
        analytics.touch();
        return store.find(tenant.userId(), date);
    }
}
