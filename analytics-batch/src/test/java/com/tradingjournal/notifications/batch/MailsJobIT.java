package com.tradingjournal.notifications.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.control.JobQueue;
import com.tradingjournal.jobs.entity.JobType;
import com.tradingjournal.notifications.control.MailOutbox;
import com.tradingjournal.notifications.entity.Mail;
import com.tradingjournal.notifications.entity.MailTemplate;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import com.tradingjournal.users.entity.EmailAddress;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers(role = DatabaseRole.BATCH)
@HelidonTest
class MailsJobIT {

    private static final String SECRET =
            "0197f0a0-0000-7000-8000-000000000001.c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LXNlY3I";

    @Inject
    MailOutbox outbox;

    @Inject
    ThreadTransactionManager transactions;

    @Inject
    JobQueue jobs;

    @Inject
    MetricRegistry metrics;

    private Postbox postbox;

    @BeforeEach
    void open(TestDatabase database) {
        postbox = new Postbox(database);
    }

    @Test
    void mailLeavesWithinSecondsOfItsCommitAndItsSecretIsForgotten() throws Exception {
        long start = System.nanoTime();
        put(reset("asha@example.com", "Asha").withToken(SECRET));
        MimeMessage mail = postbox.await("asha@example.com", 1).getFirst();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        assertThat(postbox.row("asha@example.com")).isEqualTo("SENT 1 f");
        String link = "http://localhost/reset-password?token=" + SECRET;
        assertThat(Postbox.part(mail, 0)).contains(link);
        assertThat(Postbox.part(mail, 1)).contains("href=\"" + link + "\"");
        assertThat(mail.getMessageID())
                .isEqualTo("<" + postbox.text("select id from mail_outbox where recipient = 'asha@example.com'")
                        + "@localhost>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getFrom()[0]).hasToString("Trading Journal <no-reply@localhost>");
        assertThat(mail.getSentDate()).isNotNull();
    }

    @Test
    void namesOfAnyAlphabetArriveAndAddNoHeader() throws Exception {
        String inviter = "Ravi\r\nBcc: all@example.com\r\n\r\nआशा";
        put(new Mail(
                        MailTemplate.INVITATION,
                        new EmailAddress("new@bücher.example"),
                        null,
                        Map.of("inviter", inviter, "workspace", "डेस्क", "role", "VIEWER", "days", "7"),
                        null)
                .withToken(SECRET));
        postbox.awaitTrue("select state = 'SENT' from mail_outbox where recipient = 'new@bücher.example'");
        MimeMessage mail = postbox.mailsTo("new@xn--bcher-kva.example").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Ravi Bcc: all@example. com आशा invites you to डेस्क");
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(Postbox.part(mail, 0)).contains("as viewer", "डेस्क");
    }

    @Test
    void poisonedMailIsGivenUpWhileOthersGoOn() throws Exception {
        long before = givenUp();
        put(Mail.to(UUID.randomUUID(), new EmailAddress("poison@example.com"), MailTemplate.RESET_PASSWORD, Map.of())
                .withToken(SECRET));
        put(reset("behind@example.com", "Behind").withToken(SECRET));
        postbox.await("behind@example.com", 1);
        assertThat(postbox.row("poison@example.com"))
                .isEqualTo("DEAD 1 f It cannot be put into words: IllegalArgumentException");
        assertThat(givenUp()).isEqualTo(before + 1);
    }

    @Test
    void mailOfANewerReleaseWaitsForANodeThatKnowsIt() throws Exception {
        postbox.execute("""
                insert into mail_outbox (tenant_id, id, recipient, template, created_at)
                values ('00000000-0000-0000-0000-000000000000', gen_random_uuid(), 'soon@example.com', 'OF_TOMORROW', now())""");
        postbox.awaitTrue(
                "select state = 'QUEUED' and attempts = 1 from mail_outbox where recipient = 'soon@example.com'");
        assertThat(postbox.row("soon@example.com")).endsWith("This node does not know the mail yet.");
    }

    @Test
    void endedMailsAreForgottenAfterAWhileAndWaitingOnesNever() throws Exception {
        postbox.execute("""
                insert into mail_outbox (tenant_id, id, recipient, template, created_at, state, run_at)
                select '00000000-0000-0000-0000-000000000000', gen_random_uuid(), 'old@example.com', state || ' ' || days, now(), state,
                       now() - days * interval '1 day'
                  from unnest(array['SENT', 'DEAD']) state, unnest(array[29, 31, 89, 91]) days""");
        transactions.callAs(new Caller.Nobody(), () -> {
            jobs.enqueueOnce(JobType.NOTIFICATIONS_PURGE, "tonight");
            return true;
        });
        String left = "select string_agg(template, ', ' order by template) = 'DEAD 29, DEAD 31, DEAD 89, SENT 29'"
                + " from mail_outbox where recipient = 'old@example.com'";
        postbox.awaitTrue(left);
    }

    private static Mail reset(String recipient, String name) {
        return Mail.to(
                UUID.randomUUID(),
                new EmailAddress(recipient),
                MailTemplate.RESET_PASSWORD,
                Map.of("name", name, "minutes", "30"));
    }

    private void put(Mail mail) {
        transactions.callAs(new Caller.Nobody(), () -> {
            outbox.put(mail);
            return true;
        });
    }

    private long givenUp() {
        return metrics.counter("journal_notifications_mails_total", new Tag("outcome", "given_up"))
                .getCount();
    }
}
