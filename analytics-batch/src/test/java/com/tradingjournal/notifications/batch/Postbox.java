package com.tradingjournal.notifications.batch;

import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestServers;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** What came out at the test servers' SMTP, and what became of the rows it came from. */
final class Postbox {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestDatabase database;

    Postbox(TestDatabase database) {
        this.database = database;
    }

    /** The mails to somebody, once he has been sent that many. */
    List<MimeMessage> await(String recipient, int atLeast) throws Exception {
        awaitTrue("select count(*) >= ? from mail_outbox where recipient = ? and state = 'SENT'", atLeast, recipient);
        return mailsTo(recipient);
    }

    List<MimeMessage> mailsTo(String recipient) throws IOException, MessagingException {
        List<MimeMessage> found = new ArrayList<>();
        for (Path file : TestServers.mail().mails()) {
            MimeMessage mail = read(file);
            if (((InternetAddress) mail.getAllRecipients()[0]).getAddress().equals(recipient)) {
                found.add(mail);
            }
        }
        return found;
    }

    static String part(MimeMessage mail, int index) throws IOException, MessagingException {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(index).getContent();
    }

    /** State, attempts, whether a secret is left, and the error of the one mail to somebody. */
    String row(String recipient) {
        return text(
                "select concat_ws(' ', state, attempts, sealed_token is not null, error) from mail_outbox where recipient = ?",
                recipient);
    }

    void awaitTrue(String sql, Object... values) {
        if (!database.becomesTrue(sql, PATIENCE, values)) {
            throw new AssertionError(
                    "Not within " + PATIENCE + ": " + sql + "; it is "
                            + text(
                                    "select string_agg(concat_ws(' ', recipient, state, attempts, error), E'\\n') from mail_outbox"));
        }
    }

    void execute(String sql, Object... values) {
        text("with done as (" + sql + " returning 1) select count(*) from done", values);
    }

    String text(String sql, Object... values) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            ResultSet result = statement.executeQuery();
            return result.next() ? String.valueOf(result.getString(1)) : "none";
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static MimeMessage read(Path file) throws IOException, MessagingException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(Session.getInstance(new Properties()), in);
        }
    }
}
