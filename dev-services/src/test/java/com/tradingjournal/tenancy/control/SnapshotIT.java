package com.tradingjournal.tenancy.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.tenancy.control.LocalTransaction.Isolation;
import com.tradingjournal.tenancy.entity.Caller;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SnapshotIT {

    static Workspaces journal;
    static Kernel kernel;

    @BeforeAll
    static void start() throws Exception {
        journal = new Workspaces();
        kernel = new Kernel(journal.url(), "journal_api", 1);
    }

    @AfterAll
    static void stop() {
        kernel.close();
        journal.close();
    }

    @Test
    void aSnapshotDoesNotSeeWhatOthersCommitMeanwhile() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        long seen = frozen(member, () -> {
            tags();
            journal.execute(insertTag(member));
            return tags();
        });
        assertThat(seen).isZero();
        assertThat(kernel.as(member, SnapshotIT::tags)).isOne();
    }

    @Test
    void aSnapshotWritesNothingAndTheNextTransactionMay() throws Exception {
        Caller.Member member = journal.newMember("OWNER");
        assertThatThrownBy(() -> frozen(member, () -> kernel.database.update(insertTag(member))))
                .hasStackTraceContaining("read-only transaction");
        assertThat(kernel.as(member, () -> kernel.database.update(insertTag(member))))
                .isOne();
    }

    private static <T> T frozen(Caller caller, Callable<T> work) throws Exception {
        return kernel.callers.callAs(caller, () -> kernel.transactions.call(work, failure -> true, Isolation.SNAPSHOT));
    }

    private static long tags() {
        return kernel.database
                .first("select count(*) as n from tags", row -> row.number("n"))
                .orElseThrow();
    }

    private static String insertTag(Caller.Member member) {
        return "insert into tags (tenant_id, id, name, created_at, updated_at) values ('%s', gen_random_uuid(), 'New', now(), now())"
                .formatted(member.tenantId());
    }
}
