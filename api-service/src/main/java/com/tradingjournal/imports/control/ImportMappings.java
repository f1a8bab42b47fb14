package com.tradingjournal.imports.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.accounts.control.TradingAccounts;
import com.tradingjournal.brokerfiles.control.formats.Formats;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.imports.entity.ImportMapping;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The mappings people have saved. Everyone sees them; each is proposed to whoever saved it, who alone deletes it besides managers. */
@ApplicationScoped
@Transactional
public class ImportMappings {

    /** Each of them is held against every file that comes. */
    private static final int MOST = 100;

    private final ImportMappingStore store;
    private final TradingAccounts accounts;
    private final TenantSession session;
    private final Clock clock;

    @Inject
    public ImportMappings(ImportMappingStore store, TradingAccounts accounts, TenantSession session, Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.session = session;
        this.clock = clock;
    }

    /** What is said when one is saved. */
    public record Draft(
            String name,
            String format,
            Map<String, Field> columns,
            @Nullable UUID accountId) {}

    /** Everybody's by name, one more than asked for when there are more. */
    public List<ImportMapping> page(int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        return store.page(limit, after);
    }

    /** A name that the caller has given before, whatever its case, is a conflict; so is one more than he may have. */
    public ImportMapping save(Draft draft) {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.WRITE_OWN_TRADES);
        if (Formats.all().stream().noneMatch(format -> format.id().equals(draft.format))) {
            throw Invalid.field("format", "is no format that is known");
        }
        if (draft.accountId != null) {
            accounts.forTrading(draft.accountId);
        }
        if (store.locked(tenant.userId()) >= MOST) {
            throw new Conflict("You have saved " + MOST + " mappings, as many as there may be: delete one first.");
        }
        ImportMapping saved = new ImportMapping(
                UuidCreator.getTimeOrderedEpoch(),
                tenant.userId(),
                draft.accountId,
                draft.name.strip(),
                draft.format,
                draft.columns,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        store.insert(saved);
        return saved;
    }

    public void delete(UUID id) {
        accounts.requireOwn(store.find(id).orElseThrow(NotFound::new).userId());
        store.delete(id);
    }

    /** Of the caller's own that fit: one for this account first, then the one that says most. */
    Optional<ImportMapping> fitting(UUID accountId, List<String> header) {
        return store.of(session.bound().userId(), accountId).stream()
                .filter(mapping -> mapping.fits(header))
                .max(Comparator.comparing((ImportMapping mapping) -> mapping.accountId() != null)
                        .thenComparing(mapping -> mapping.columns().size())
                        .thenComparing(ImportMapping::createdAt));
    }
}
