package com.tradingjournal.http;

import static java.util.Map.entry;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestUpload;
import com.tradingjournal.testing.TestWorkspace;
import java.util.Map;
import java.util.UUID;

/** One of everything a workspace has that an address can name, so that another workspace can try each. */
record ForeignIds(TestWorkspace workspace) {

    /** A new kind of resource has its line here: the path up to its parameter, and the id of one that the owner sees. */
    Map<String, String> byParameter(TestDatabase database) {
        workspace.verify(database, Role.OWNER);
        String trade = made("/trades", """
                {"symbol": "TCS", "side": "BUY", "quantity": 10, "entryPrice": 3500, "entryTimestamp": "2026-01-05T04:00:00Z"}""");
        return Map.ofEntries(
                entry("/accounts/{id}", made("/accounts", "{\"name\": \"Swing\"}")),
                entry("/trades/{id}", trade),
                entry(
                        "/trades/{id}/executions/{executionId}",
                        owner().get("/trades/" + trade + "/executions").at("/data/0/id")),
                entry("/tags/{id}", made("/tags", "{\"name\": \"Gap\"}")),
                entry("/strategies/{id}", made("/strategies", "{\"name\": \"Momentum\"}")),
                entry("/imports/{id}", imported()),
                entry("/import-mappings/{id}", mapping()),
                entry(
                        "/workspace/members/{userId}",
                        workspace.person(Role.MEMBER).id().toString()),
                entry("/workspace/invitations/{id}", invited()),
                entry("/api-keys/{id}", made("/api-keys", "{\"name\": \"Robot\", \"scopes\": [\"TRADES_READ\"]}")),
                entry("/auth/sessions/{id}", owner().get("/auth/sessions").at("/data/0/id")),
                entry("/me/export/{id}", made("/me/export", "")));
    }

    private TestApi owner() {
        return workspace.as(Role.OWNER);
    }

    private String made(String path, String body) {
        return owner().post(path, body).at("/data/id");
    }

    private String imported() {
        return TestUpload.of("""
                symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp
                INFY,BUY,10,1500,1510,5,2026-01-05T04:00:00Z,2026-01-05T05:00:00Z
                """).post(owner(), "/trades/import").at("/data/id");
    }

    private String mapping() {
        return made("/import-mappings", """
                {"name": "Desk", "format": "journal-fills", "mapping": {"Deal price": "PRICE", "Lots": "QUANTITY"}}""");
    }

    private String invited() {
        return made("/workspace/invitations", """
                {"email": "%s@example.com", "role": "VIEWER"}""".formatted(UUID.randomUUID()));
    }
}
