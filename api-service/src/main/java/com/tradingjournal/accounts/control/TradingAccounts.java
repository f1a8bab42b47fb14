package com.tradingjournal.accounts.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.accounts.entity.AccountDraft;
import com.tradingjournal.accounts.entity.CashFlow;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.positions.control.PositionWriter;
import com.tradingjournal.positions.entity.LotMethod;
import com.tradingjournal.tenancy.control.AnalyticsVersion;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The accounts people trade in. Everyone manages his own; owners and admins manage all. */
@ApplicationScoped
@Transactional
public class TradingAccounts {

    private final AccountStore store;
    private final EntityManager entities;
    private final PositionWriter positions;
    private final AccountCharges charges;
    private final TenantSession session;
    private final AnalyticsVersion analytics;
    private final Clock clock;

    @Inject
    public TradingAccounts(
            AccountStore store,
            EntityManager entities,
            PositionWriter positions,
            AccountCharges charges,
            TenantSession session,
            AnalyticsVersion analytics,
            Clock clock) {
        this.store = store;
        this.entities = entities;
        this.positions = positions;
        this.charges = charges;
        this.session = session;
        this.analytics = analytics;
        this.clock = clock;
    }

    /** All accounts of the workspace by name, one more than asked for when there are more. */
    public List<Account> page(int limit, @Nullable Keyset after) {
        session.bound().require(Permission.VIEW);
        return store.page(limit, after).stream()
                .map(place -> existing(place.id()))
                .toList();
    }

    public Account read(UUID id) {
        session.bound().require(Permission.VIEW);
        return existing(id);
    }

    /** Opens an account for the caller. What he leaves open follows the workspace: its currency, its zone, India's lots for INR. */
    public Account open(Opening opening) {
        BoundTenant tenant = session.bound();
        tenant.require(Permission.WRITE_OWN_TRADES);
        charges.requireKnown(opening.chargesProfile);
        Account account = new Account(
                UuidCreator.getTimeOrderedEpoch(),
                tenant.tenantId(),
                tenant.userId(),
                opening.draft(tenant),
                clock.instant());
        entities.persist(account);
        entities.flush();
        return account;
    }

    /**
     * Another lot method, or another zone and with it other trading days, matches every book of the account anew; another charges
     * profile has the charges computed anew; another balance changes the return figures.
     */
    public Account revise(UUID id, Opening said, ExpectedVersion expected) {
        Account account = writable(id);
        expected.require(account.version());
        charges.requireKnown(said.chargesProfile);
        String profileBefore = account.chargesProfile();
        LotMethod methodBefore = account.lotMethod();
        String zoneBefore = account.timeZone();
        account.revise(said.draft(session.bound()), clock.instant());
        entities.flush();
        boolean sameDays = zoneBefore.equals(account.timeZone());
        if (methodBefore != account.lotMethod() || !sameDays) {
            positions.rematchAll(id);
        }
        if (!Objects.equals(profileBefore, account.chargesProfile()) || !sameDays) {
            charges.recompute(id);
        }
        analytics.touch();
        return account;
    }

    /** Closes an account nothing was ever traded in; one with fills is part of the record. */
    public void close(UUID id, ExpectedVersion expected) {
        Account account = writable(id);
        expected.require(account.version());
        if (store.hasFills(id)) {
            throw new Conflict("This account has trades: it can be renamed, not deleted.");
        }
        entities.remove(account);
        analytics.touch();
    }

    public CashFlow deposit(UUID accountId, LocalDate date, BigDecimal amount, @Nullable String note) {
        writable(accountId);
        CashFlow flow = new CashFlow(UuidCreator.getTimeOrderedEpoch(), accountId, date, amount, note, clock.instant());
        store.add(flow);
        analytics.touch();
        return flow;
    }

    /** Newest day first. */
    public List<CashFlow> cashFlows(UUID accountId, int limit, @Nullable Keyset after) {
        read(accountId);
        return store.cashFlows(accountId, limit, after);
    }

    /**
     * The account a trade is to be written in.
     *
     * @param id null means the caller's default
     * @throws Invalid naming {@code accountId} when there is none
     * @throws Forbidden when it belongs to somebody else and the role allows only own trades
     */
    public Account forTrading(@Nullable UUID id) {
        BoundTenant tenant = session.bound();
        UUID wanted = id != null
                ? id
                : store.defaultOf(tenant.userId())
                        .orElseThrow(() -> Invalid.field("accountId", "is required: you have no account yet"));
        Account account = Optional.ofNullable(entities.find(Account.class, wanted))
                .orElseThrow(() -> Invalid.field("accountId", "is no account of this workspace"));
        requireOwn(account.userId());
        return account;
    }

    /** Refuses to change what belongs to somebody else, unless the role may change everyone's. */
    public void requireOwn(UUID ownerId) {
        BoundTenant tenant = session.bound();
        tenant.require(ownerId.equals(tenant.userId()) ? Permission.WRITE_OWN_TRADES : Permission.WRITE_ANY_TRADES);
    }

    private Account writable(UUID id) {
        Account account = existing(id);
        requireOwn(account.userId());
        return account;
    }

    private Account existing(UUID id) {
        return Optional.ofNullable(entities.find(Account.class, id)).orElseThrow(NotFound::new);
    }

    /** What is said when an account is opened; null is left to the workspace. */
    public record Opening(
            String name,
            @Nullable String broker,
            @Nullable String currency,
            @Nullable String timeZone,
            @Nullable LotMethod lotMethod,
            @Nullable BigDecimal startingBalance,
            @Nullable String chargesProfile) {

        AccountDraft draft(BoundTenant tenant) {
            String money = currency == null ? tenant.currency() : currency;
            return new AccountDraft(
                    name,
                    broker,
                    money,
                    timeZone == null ? tenant.zone().getId() : timeZone,
                    lotMethod == null ? LotMethod.usualFor(money) : lotMethod,
                    startingBalance,
                    chargesProfile);
        }
    }
}
