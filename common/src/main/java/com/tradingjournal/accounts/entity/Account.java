package com.tradingjournal.accounts.entity;

import com.tradingjournal.positions.entity.LotMethod;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A trading account of one person at one broker. Positions never cross accounts; a trade belongs to its account's owner. */
@Entity
@Table(name = "accounts")
public class Account {

    @Id
    private UUID id;

    @Column(name = "tenant_id", updatable = false)
    private UUID tenantId;

    @Column(name = "user_id", updatable = false)
    private UUID userId;

    private String name;

    @Column(name = "name_key", insertable = false, updatable = false)
    private @Nullable String nameKey;

    private @Nullable String broker;
    private String currency;

    @Column(name = "time_zone")
    private String timeZone;

    @Enumerated(EnumType.STRING)
    @Column(name = "lot_method")
    private LotMethod lotMethod;

    @Column(name = "starting_balance")
    private @Nullable BigDecimal startingBalance;

    @Column(name = "charges_profile")
    private @Nullable String chargesProfile;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Version
    private int version;

    protected Account() {}

    /** Opens an account for a person of a workspace. */
    public Account(UUID id, UUID tenantId, UUID userId, AccountDraft draft, Instant now) {
        this.id = id;
        this.tenantId = tenantId;
        this.userId = userId;
        this.createdAt = now;
        revise(draft, now);
    }

    /** Takes over what its owner says of it. Another lot method or zone re-matches every book: the caller sees to it. */
    public final void revise(AccountDraft draft, Instant now) {
        name = draft.name();
        broker = draft.broker();
        currency = draft.currency();
        timeZone = draft.timeZone();
        lotMethod = draft.lotMethod();
        startingBalance = draft.startingBalance();
        chargesProfile = draft.chargesProfile();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID userId() {
        return userId;
    }

    public String name() {
        return name;
    }

    /** The name as lists are sorted by it; null until it has been read back. */
    public @Nullable String nameKey() {
        return nameKey;
    }

    public @Nullable String broker() {
        return broker;
    }

    public String currency() {
        return currency;
    }

    public String timeZone() {
        return timeZone;
    }

    public LotMethod lotMethod() {
        return lotMethod;
    }

    public @Nullable BigDecimal startingBalance() {
        return startingBalance;
    }

    public @Nullable String chargesProfile() {
        return chargesProfile;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public int version() {
        return version;
    }
}
