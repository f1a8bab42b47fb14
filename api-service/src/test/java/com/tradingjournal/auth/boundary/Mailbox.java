package com.tradingjournal.auth.boundary;

import com.tradingjournal.notifications.control.Seal;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.ConfigProvider;

/** What people find in their post and owners in their trail: looked up behind the API. */
record Mailbox(TestDatabase database) {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Templates of the mails to an address, the oldest first. */
    List<String> templates(String recipient) {
        return texts("select template from mail_outbox where lower(recipient) = lower(?) order by id", recipient);
    }

    /** The token of the newest such mail to an address. */
    String token(String recipient, String template) {
        Seal seal = new Seal(ConfigProvider.getConfig().getValue("notifications.seal-key", String.class));
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(
                        "select id, sealed_token from mail_outbox where lower(recipient) = lower(?) and template = ? order by id desc")) {
            statement.setString(1, recipient);
            statement.setString(2, template);
            try (ResultSet mail = statement.executeQuery()) {
                if (!mail.next()) {
                    throw new AssertionError("No " + template + " to " + recipient);
                }
                return seal.open(mail.getBytes("sealed_token"), mail.getString("id"));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Events somebody caused, the oldest first. */
    List<String> events(Object actor) {
        return texts("select event from audit_events where actor_id = ?::uuid order by id", actor.toString());
    }

    List<String> texts(String sql, String... values) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void run(String sql) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What follows an answer comes soon after it. */
    static void await(BooleanSupplier happened) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!happened.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It did not happen.");
            }
            Thread.sleep(20);
        }
    }
}
