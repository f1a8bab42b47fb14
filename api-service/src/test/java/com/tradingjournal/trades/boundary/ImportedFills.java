package com.tradingjournal.trades.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestDatabase;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Fills as an import leaves them, in the books that an account's instruments share. */
final class ImportedFills {

    private static final String ADD = """
            insert into executions (tenant_id, id, account_id, user_id, instrument, symbol, asset_class, currency, side, quantity, price,
                                    executed_at, other_charge, synthetic, import_id, fill_key, effect, created_at)
            select a.tenant_id, ?, a.id, a.user_id, ?, ?, ?, a.currency, ?, ?, ?, ?, 10, false, ?, ?, null, now()
              from accounts a where a.id = ?""";

    private final TestDatabase database;
    private final TestApi owner;
    private final String account;
    private final UUID importId = UuidCreator.getTimeOrderedEpoch();

    ImportedFills(TestDatabase database, TestApi owner) {
        this.database = database;
        this.owner = owner;
        this.account = accountOf(owner);
    }

    /** Everybody has a Main; only its owner is told apart. */
    private static String accountOf(TestApi owner) {
        String user = owner.get("/me").at("/data/id");
        for (JsonNode account : owner.get("/accounts").json().at("/data")) {
            if (account.at("/userId").asText().equals(user)) {
                return account.at("/id").asText();
            }
        }
        throw new AssertionError("The owner has no account.");
    }

    String account() {
        return account;
    }

    /** A stock, with a charge of 10. */
    UUID add(String symbol, String side, int quantity, int price, String at) {
        return add("STOCK", symbol, side, quantity, price, at);
    }

    UUID add(String assetClass, String symbol, String side, int quantity, int price, String at) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        run(
                ADD,
                id,
                symbol,
                symbol,
                assetClass,
                side,
                BigDecimal.valueOf(quantity),
                BigDecimal.valueOf(price),
                OffsetDateTime.parse(at),
                importId,
                "key of " + id,
                UUID.fromString(account));
        return id;
    }

    /** Another name of the same zone has every book of the account matched anew. */
    void match() {
        String zone = owner.get("/accounts/" + account).at("/data/timeZone").equals("UTC") ? "Etc/UTC" : "UTC";
        int status = owner.patch("/accounts/" + account, "{\"timeZone\": \"" + zone + "\"}")
                .status();
        if (status != 200) {
            throw new AssertionError("Matching answered " + status);
        }
    }

    /** As undoing the import does: the fills it brought go, and what is left is matched. */
    void undo() {
        run("delete from trade_executions");
        run("delete from executions where import_id = ?", importId);
        match();
    }

    /** What stands in the database behind the API. */
    int run(String sql, Object... values) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
