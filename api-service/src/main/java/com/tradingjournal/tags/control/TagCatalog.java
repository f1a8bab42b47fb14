package com.tradingjournal.tags.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.tags.entity.Tag;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tags of the workspace. Whoever trades may make one; renaming and deleting is for who manages them. */
@ApplicationScoped
@Transactional
public class TagCatalog {

    private final TagStore store;
    private final EntityManager entities;
    private final TenantSession session;
    private final AnalyticsVersion analytics;
    private final Clock clock;

    @Inject
    public TagCatalog(
            TagStore store, EntityManager entities, TenantSession session, AnalyticsVersion analytics, Clock clock) {
        this.analytics = analytics;
        this.store = store;
        this.entities = entities;
        this.session = session;
        this.clock = clock;
    }

    /** All of the workspace by name, one more than asked for when there are more. */
    public List<TagUsage> page(int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        return store.page(limit, after);
    }

    /** A name that exists already, whatever its case, is a conflict. */
    public TagUsage create(String name) {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.WRITE_OWN_TRADES);
        Tag tag = new Tag(UuidCreator.getTimeOrderedEpoch(), tenant.tenantId(), name.strip(), clock.instant());
        entities.persist(tag);
        entities.flush();
        return found(tag.id());
    }

    public TagUsage rename(UUID id, String name, ExpectedVersion expected) {
        Tag tag = managed(id, expected);
        tag.rename(name.strip(), clock.instant());
        entities.flush();
        analytics.touch();
        return found(id);
    }

    /** Takes it off every trade. */
    public void delete(UUID id, ExpectedVersion expected) {
        entities.remove(managed(id, expected));
        analytics.touch();
    }

    private Tag managed(UUID id, ExpectedVersion expected) {
        session.bound().require(Permission.MANAGE_TAGS);
        Tag tag = Optional.ofNullable(entities.find(Tag.class, id)).orElseThrow(NotFound::new);
        expected.require(tag.version());
        return tag;
    }

    private TagUsage found(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }
}
