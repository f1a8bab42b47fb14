package com.tradingjournal.privacy.batch;

import com.tradingjournal.jobs.batch.FencedWork;
import com.tradingjournal.tenancy.control.Database;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Erases workspaces and persons who are due. One that cannot be erased now does not keep the others; then the job fails and comes again. */
@Dependent
@Named("eraseBatchlet")
public class EraseBatchlet extends AbstractBatchlet {

    private static final String WORKSPACES =
            "select id from tenants where deletion_due_at <= clock_timestamp() order by id";
    private static final String PEOPLE = "select id from users where deletion_due_at <= clock_timestamp() order by id";

    private final FencedWork work;
    private final Database database;
    private final WorkspaceEraser workspaces;
    private final PersonEraser people;

    @Inject
    public EraseBatchlet(FencedWork work, Database database, WorkspaceEraser workspaces, PersonEraser people) {
        this.work = work;
        this.database = database;
        this.workspaces = workspaces;
        this.people = people;
    }

    @Override
    public String process() {
        List<RuntimeException> failures = new ArrayList<>();
        List<UUID> doomed = due(WORKSPACES);
        doomed.forEach(workspace -> attempt(() -> workspaces.erase(workspace), failures));
        List<UUID> leaving = due(PEOPLE);
        leaving.forEach(person -> attempt(() -> people.erase(person), failures));
        if (!failures.isEmpty()) {
            RuntimeException first = failures.getFirst();
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return "ERASED " + doomed.size() + " workspaces, " + leaving.size() + " people";
    }

    private List<UUID> due(String sql) {
        return work.call(() -> database.query(sql, row -> row.uuid("id")));
    }

    private static void attempt(Runnable erasing, List<RuntimeException> failures) {
        try {
            erasing.run();
        } catch (RuntimeException failure) {
            failures.add(failure);
        }
    }
}
