package com.tradingjournal.members.boundary;

import com.tradingjournal.notifications.control.Seal;
import com.tradingjournal.testing.TestDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What was written behind the API: the audit trail and the outbox. */
record Trail(TestDatabase database) {

    /** The events of a workspace about a target, each with what it was before and after. */
    List<String> of(UUID workspace, String target) {
        return texts("""
                select event || ' ' || coalesce(before ->> 'role', '-') || ' ' || coalesce(after ->> 'role', '-') from audit_events
                 where tenant_id = ? and target_id = ?::uuid order by id""", workspace, target);
    }

    List<String> texts(String sql, Object... parameters) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                select.setObject(i + 1, parameters[i]);
            }
            List<String> texts = new ArrayList<>();
            for (ResultSet rows = select.executeQuery(); rows.next(); ) {
                texts.add(rows.getString(1));
            }
            return texts;
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }

    /** The secret of the last mail to this address. */
    String token(String recipient) {
        List<String> mail = texts(
                "select id || ' ' || encode(sealed_token, 'hex') from mail_outbox where recipient = ? order by id desc",
                recipient);
        String[] parts = mail.getFirst().split(" ");
        return new Seal("seal-key-of-the-tests").open(java.util.HexFormat.of().parseHex(parts[1]), parts[0]);
    }

    void change(String sql, Object... parameters) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement change = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                change.setObject(i + 1, parameters[i]);
            }
            change.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
