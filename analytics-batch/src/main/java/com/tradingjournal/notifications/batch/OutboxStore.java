package com.tradingjournal.notifications.batch;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The SQL of the outbox's other end, in transactions that are in no workspace. Times are the database's. */
@ApplicationScoped
class OutboxStore {

    /** How long a mail is its sender's, and waits when he has died. */
    static final Duration LEASE = Duration.ofMinutes(2);

    /** What of it he needs to put the mail into words, and to write down how it went. */
    static final Duration SLACK = Duration.ofSeconds(20);

    /** Of a mail to nobody yet (an invitation) it is enough to know that it went: it names whoever sent it, who may be erased. */
    private static final String NAMELESS = ", parameters = case when user_id is null then '{}' else parameters end";

    private static final String CLAIM = """
            with due as materialized (
                select tenant_id, id from mail_outbox
                 where state in ('QUEUED', 'SENDING') and run_at <= clock_timestamp()
                 order by run_at limit 1 for update skip locked)
            update mail_outbox
               set state = 'SENDING', attempts = attempts + 1, run_at = clock_timestamp() + make_interval(secs => ?)
             where (tenant_id, id) in (select tenant_id, id from due)
            returning tenant_id, id, recipient, template, sealed_token, attempts,
                      array(select key from jsonb_each_text(parameters) order by key) as parameter_names,
                      array(select value from jsonb_each_text(parameters) order by key) as parameter_values""";

    private static final String HELD = " where tenant_id = ? and id = ? and state = 'SENDING' and attempts = ?";

    private final Database database;

    @Inject
    OutboxStore(Database database) {
        this.database = database;
    }

    /** The mail that is due longest, for as long as the lease. Two never get the same one. */
    Optional<OutgoingMail> claim() {
        return database.first(CLAIM, OutboxStore::mail, (double) LEASE.toSeconds());
    }

    void sent(OutgoingMail mail) {
        database.update(
                "update mail_outbox set state = 'SENT', sent_at = clock_timestamp(), run_at = clock_timestamp(),"
                        + " sealed_token = null, error = null" + NAMELESS + HELD,
                mail.tenantId(),
                mail.id(),
                mail.attempts());
    }

    void postpone(OutgoingMail mail, Duration pause, String reason) {
        database.update(
                "update mail_outbox set state = 'QUEUED', run_at = clock_timestamp() + make_interval(secs => ?), error = ?"
                        + HELD,
                (double) pause.toSeconds(),
                reason,
                mail.tenantId(),
                mail.id(),
                mail.attempts());
    }

    void giveUp(OutgoingMail mail, String reason) {
        database.update(
                "update mail_outbox set state = 'DEAD', run_at = clock_timestamp(), sealed_token = null, error = ?"
                        + NAMELESS + HELD,
                reason,
                mail.tenantId(),
                mail.id(),
                mail.attempts());
    }

    /** @return how many mails that ended like this longer ago than that were forgotten */
    int forget(String state, Duration after) {
        return database.update(
                "delete from mail_outbox where state = ? and run_at < clock_timestamp() - make_interval(secs => ?)",
                state,
                (double) after.toSeconds());
    }

    private static OutgoingMail mail(Row row) {
        return new OutgoingMail(
                row.uuid("tenant_id"),
                row.uuid("id"),
                row.text("recipient"),
                row.text("template"),
                parameters(row),
                row.find("sealed_token", byte[].class),
                row.count("attempts"));
    }

    private static Map<String, String> parameters(Row row) {
        List<String> names = row.texts("parameter_names");
        List<String> values = row.texts("parameter_values");
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            parameters.put(names.get(i), values.get(i));
        }
        return parameters;
    }
}
