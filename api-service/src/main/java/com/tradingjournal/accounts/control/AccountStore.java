package com.tradingjournal.accounts.control;

import com.tradingjournal.accounts.entity.CashFlow;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of accounts and their cash flows; row-level security keeps it inside the workspace. */
@ApplicationScoped
public class AccountStore {

    private static final String DEFAULT_OF = """
            select id from accounts where user_id = ? order by (name_key = 'main') desc, created_at, id limit 1
            """;

    private static final String IDS = """
            select id, name_key from accounts
            where ?::text is null or (name_key, id) > (?, ?::uuid)
            order by name_key, id limit ?
            """;

    private static final String ADD_CASH_FLOW = """
            insert into cash_flows (tenant_id, id, account_id, user_id, day, amount, note, created_at)
            select a.tenant_id, ?, a.id, a.user_id, ?, ?, ?, ? from accounts a where a.id = ?
            """;

    private static final String CASH_FLOWS = """
            select id, account_id, day, amount, note, created_at from cash_flows
            where account_id = ? and (?::text is null or (day, id) < (?::date, ?::uuid))
            order by day desc, id desc limit ?
            """;

    private final Database database;

    @Inject
    public AccountStore(Database database) {
        this.database = database;
    }

    /** The account a person trades in when he names none: his {@code Main}, else his oldest. */
    Optional<UUID> defaultOf(UUID userId) {
        return database.first(DEFAULT_OF, row -> row.uuid("id"), userId);
    }

    /** By name; at most {@code limit} after a place, null for the beginning. */
    List<Keyset> page(int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(
                IDS,
                row -> new Keyset(row.text("name_key"), row.uuid("id")),
                key,
                key,
                after == null ? null : after.id(),
                limit);
    }

    boolean hasFills(UUID accountId) {
        return database.first(
                        "select true as found from executions where account_id = ? limit 1", row -> true, accountId)
                .isPresent();
    }

    /** Whether it has more fills that charges can be computed for. */
    boolean hasMoreFillsThan(int limit, UUID accountId) {
        return database.first(
                        "select count(*) as n from (select from executions where account_id = ? and currency = 'INR' limit ?) f",
                        row -> row.count("n") > limit,
                        accountId,
                        limit + 1)
                .orElseThrow();
    }

    void add(CashFlow flow) {
        database.update(
                ADD_CASH_FLOW, flow.id(), flow.date(), flow.amount(), flow.note(), flow.createdAt(), flow.accountId());
    }

    /** Newest day first; at most {@code limit} after a place, null for the beginning. */
    List<CashFlow> cashFlows(UUID accountId, int limit, @Nullable Keyset after) {
        String key = after == null ? null : after.key();
        return database.query(
                CASH_FLOWS, AccountStore::cashFlow, accountId, key, key, after == null ? null : after.id(), limit);
    }

    private static CashFlow cashFlow(Row row) {
        return new CashFlow(
                row.uuid("id"),
                row.uuid("account_id"),
                row.date("day"),
                row.decimal("amount"),
                row.find("note", String.class),
                row.instant("created_at"));
    }
}
