package com.tradingjournal.privacy.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.redis.control.RedisConnection;
import com.tradingjournal.redis.control.RedisKeys;
import com.tradingjournal.storage.control.ObjectKeys;
import com.tradingjournal.storage.control.ObjectStorage;
import com.tradingjournal.tenancy.control.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erases one person: the workspaces that have nobody else, then what lies outside the database (its rows say where), then his rows in the
 * workspaces of others, then himself.
 */
@Dependent
public class PersonEraser {

    private final FencedWork work;
    private final Database database;
    private final WorkspaceEraser workspaces;
    private final ObjectStorage storage;
    private final RedisConnection redis;

    @Inject
    public PersonEraser(
            FencedWork work,
            Database database,
            WorkspaceEraser workspaces,
            ObjectStorage storage,
            RedisConnection redis) {
        this.work = work;
        this.database = database;
        this.workspaces = workspaces;
        this.storage = storage;
        this.redis = redis;
    }

    /** Either is null. */
    private record Belonging(
            UUID workspace,
            @Nullable String objectKey,
            @Nullable UUID session) {}

    void erase(UUID person) {
        List<UUID> own =
                work.call(() -> database.query("select doom_workspaces_of(?) as id", row -> row.uuid("id"), person));
        own.forEach(workspaces::erase);
        forgetOutside(person);
        workspaces.inPortions("select erase_person(?, ?) as erased", person);
        storage.deleteAll(ObjectKeys.personalExports(person));
        redis.deleteWith(person.toString());
        work.call(() -> database.query("select forget_person(?)", row -> true, person));
    }

    private void forgetOutside(UUID person) {
        List<Belonging> belongings = work.call(() -> database.query(
                "select workspace, object_key, session from belongings_of(?)",
                row -> new Belonging(
                        row.uuid("workspace"), row.find("object_key", String.class), row.find("session", UUID.class)),
                person));
        for (Belonging belonging : belongings) {
            if (belonging.objectKey != null) {
                storage.delete(belonging.objectKey);
            }
            if (belonging.session != null) {
                redis.delete(RedisKeys.refreshTokens(belonging.workspace, belonging.session));
            }
        }
    }
}
