package com.tradingjournal.imports.control;

import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.TenantSession;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What people have answered about the files of a format, by account: a question is asked once. */
@ApplicationScoped
@Transactional
public class AnswerMemory {

    private static final String REMEMBER = """
            insert into import_answers (tenant_id, account_id, format, code, user_id, option, updated_at)
            select ?, ?, ?, n.code, ?, n.option, ? from unnest(?, ?) as n (code, option)
            on conflict (tenant_id, account_id, format, code) do update set option = excluded.option, updated_at = excluded.updated_at
             where import_answers.option <> excluded.option""";

    /** More contracts than these nobody trades through one broker. */
    private static final int MOST = 1_000;

    private final Database database;
    private final TenantSession session;
    private final Clock clock;

    @Inject
    public AnswerMemory(Database database, TenantSession session, Clock clock) {
        this.database = database;
        this.session = session;
        this.clock = clock;
    }

    public Map<String, String> recall(UUID accountId, String format) {
        Map<String, String> answers = new HashMap<>();
        database.forEach(
                "select code, option from import_answers where account_id = ? and format = ?",
                row -> answers.put(row.text("code"), row.text("option")),
                accountId,
                format);
        return answers;
    }

    /** @throws Invalid when more would be remembered than one format can ask */
    void remember(Account account, String format, Map<String, String> given) {
        Map<String, String> answers = new HashMap<>(given);
        answers.keySet().removeIf(Question::isOfOneFileOnly);
        database.update(
                REMEMBER,
                session.bound().tenantId(),
                account.id(),
                format,
                account.userId(),
                clock.instant(),
                database.array("text", answers.keySet()),
                database.array("text", answers.values()));
        if (recall(account.id(), format).size() > MOST) {
            throw Invalid.field(
                    "answers", "make more than " + MOST + " that are remembered for this account and format");
        }
    }
}
