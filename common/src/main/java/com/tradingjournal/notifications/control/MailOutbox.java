package com.tradingjournal.notifications.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.notifications.entity.Mail;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Puts mails into the outbox, in the transaction of what they tell of: both are there or neither. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class MailOutbox {

    private static final String INSERT = """
            insert into mail_outbox (tenant_id, id, user_id, recipient, template, parameters, sealed_token, run_at, created_at)
            values (?, ?, ?, ?, ?, jsonb_object(?, ?), ?, ?, ?)""";

    private final Database database;
    private final Seal seal;
    private final Clock clock;

    @Inject
    public MailOutbox(Database database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** To a person, whatever workspace he is in; also where the transaction is bound to none. */
    public void put(Mail mail) {
        insert(Caller.NONE, mail);
    }

    /** Of a workspace, the one this transaction is bound to: it goes when the workspace goes. */
    public void putFor(UUID tenantId, Mail mail) {
        insert(tenantId, mail);
    }

    private void insert(UUID tenantId, Mail mail) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        Instant now = clock.instant();
        String token = mail.token();
        database.update(
                INSERT,
                tenantId,
                id,
                mail.userId(),
                mail.recipient().value(),
                mail.template(),
                database.array("text", mail.parameters().keySet()),
                database.array("text", mail.parameters().values()),
                token == null ? null : seal.close(token, id.toString()),
                now,
                now);
    }
}
