package com.tradingjournal.notifications.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.jobs.batch.BatchNode;
import com.tradingjournal.notifications.batch.SmtpGate.Manner;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.WithServers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real processes that die and share, and a relay that comes and goes. */
@WithServers(role = DatabaseRole.BATCH)
class KilledMailIT {

    private static final String PORT = "mail.smtp-port";

    private String port;
    private Postbox postbox;

    @BeforeEach
    void open(TestDatabase database) {
        port = System.getProperty(PORT);
        postbox = new Postbox(database);
    }

    @AfterEach
    void restore() {
        System.setProperty(PORT, port);
    }

    @Test
    void mailOfASenderWhoDiedIsSentByTheNext() throws Exception {
        try (SmtpGate gate = gate(Manner.SILENT)) {
            queue("killed@example.com");
            try (BatchNode node = BatchNode.start()) {
                postbox.awaitTrue("select state = 'SENDING' from mail_outbox where recipient = 'killed@example.com'");
                node.kill();
            }
            gate.become(Manner.OPEN);
            try (BatchNode _ = BatchNode.start()) {
                letLeaseRunOut("killed@example.com");
                assertThat(postbox.await("killed@example.com", 1)).hasSize(1);
            }
        }
        assertThat(postbox.row("killed@example.com")).isEqualTo("SENT 2 f");
    }

    @Test
    void relayThatWasAwayGetsTheMailWhenItIsBack() throws Exception {
        try (SmtpGate gate = gate(Manner.HANGING_UP);
                BatchNode _ = BatchNode.start()) {
            queue("later@example.com");
            postbox.awaitTrue(
                    "select state = 'QUEUED' and attempts = 1 from mail_outbox where recipient = 'later@example.com'");
            assertThat(postbox.row("later@example.com")).startsWith("QUEUED 1 f Messaging");
            gate.become(Manner.OPEN);
            assertThat(postbox.await("later@example.com", 1)).hasSize(1);
        }
        assertThat(postbox.row("later@example.com")).isEqualTo("SENT 2 f");
    }

    @Test
    void twoNodesSendEachMailOnce() throws Exception {
        List<String> recipients = IntStream.range(0, 30)
                .mapToObj(i -> "shared-" + i + "@example.com")
                .toList();
        recipients.forEach(this::queue);
        try (BatchNode _ = BatchNode.start();
                BatchNode _ = BatchNode.start()) {
            for (String recipient : recipients) {
                assertThat(postbox.await(recipient, 1)).hasSize(1);
            }
        }
        assertThat(postbox.text("select max(attempts) from mail_outbox where recipient like 'shared-%'"))
                .isEqualTo("1");
    }

    private static SmtpGate gate(Manner manner) throws Exception {
        SmtpGate gate = new SmtpGate(manner);
        System.setProperty(PORT, String.valueOf(gate.port()));
        return gate;
    }

    private void queue(String recipient) {
        postbox.execute("""
                insert into mail_outbox (tenant_id, id, recipient, template, parameters, sealed_token, created_at)
                values ('00000000-0000-0000-0000-000000000000', gen_random_uuid(), ?, 'PASSWORD_CHANGED',
                        '{"name": "Asha", "at": "2026-11-26T07:05:00Z"}', null, now())""", recipient);
    }

    private void letLeaseRunOut(String recipient) {
        postbox.execute("update mail_outbox set run_at = now() where recipient = ?", recipient);
    }
}
