package com.tradingjournal.imports.control;

import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.imports.entity.ImportMapping;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of saved mappings. */
@ApplicationScoped
public class ImportMappingStore {

    private static final String INSERT = """
            insert into import_mappings (tenant_id, id, user_id, account_id, name, format, mapping, created_at)
            values (?, ?, ?, ?, ?, ?, jsonb_object(?, ?), ?)""";

    private static final String SELECT = """
            select m.*, array(select key from jsonb_each_text(mapping) order by key) as columns,
                   array(select value from jsonb_each_text(mapping) order by key) as fields
              from import_mappings m where %s order by name_key, id""";

    private static final String PAGE =
            SELECT.formatted("?::text is null or (name_key, id) > (lower(?), ?::uuid)") + " limit ?";

    /** Until the end of the transaction nobody else saves one for this person: two could each be the last that fits. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('mappings ' || ?::uuid, 0))";

    private final Database database;
    private final TenantSession session;

    @Inject
    public ImportMappingStore(Database database, TenantSession session) {
        this.database = database;
        this.session = session;
    }

    /** By name; at most {@code limit} after a place, null for the beginning. */
    List<ImportMapping> page(int limit, @Nullable Keyset after) {
        String name = after == null ? null : after.key();
        return database.query(PAGE, ImportMappingStore::mapping, name, name, after == null ? null : after.id(), limit);
    }

    /** How many a person has saved, as it stands once nobody else can change it. */
    long locked(UUID userId) {
        database.query(LOCK, row -> true, userId);
        return database.first(
                        "select count(*) as n from import_mappings where user_id = ?", row -> row.number("n"), userId)
                .orElseThrow();
    }

    List<ImportMapping> of(UUID userId, UUID accountId) {
        return database.query(
                SELECT.formatted("user_id = ? and (account_id is null or account_id = ?)"),
                ImportMappingStore::mapping,
                userId,
                accountId);
    }

    Optional<ImportMapping> find(UUID id) {
        return database.first(SELECT.formatted("id = ?"), ImportMappingStore::mapping, id);
    }

    void insert(ImportMapping mapping) {
        @Nullable
        Object[] values = {
            session.bound().tenantId(),
            mapping.id(),
            mapping.userId(),
            mapping.accountId(),
            mapping.name(),
            mapping.format(),
            database.array("text", mapping.columns().keySet()),
            database.array("text", mapping.columns().values()),
            mapping.createdAt()
        };
        database.update(INSERT, values);
    }

    void delete(UUID id) {
        database.update("delete from import_mappings where id = ?", id);
    }

    private static ImportMapping mapping(Row row) {
        List<String> names = row.texts("columns");
        List<String> fields = row.texts("fields");
        Map<String, Field> columns = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            columns.put(names.get(i), Field.valueOf(fields.get(i)));
        }
        return new ImportMapping(
                row.uuid("id"),
                row.uuid("user_id"),
                row.find("account_id", UUID.class),
                row.text("name"),
                row.text("format"),
                columns,
                row.get("created_at", Instant.class));
    }
}
