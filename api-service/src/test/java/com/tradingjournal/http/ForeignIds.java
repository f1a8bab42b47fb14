package com.tradingjournal.http;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestUpload;
import com.tradingjournal.testing.TestWorkspace;
import java.util.Map;
import java.util.UUID;

/** One of everything a workspace has that an address can name, so that another workspace can try each. */
record ForeignIds(TestWorkspace workspace) {

    /** A new kind of resource has its line here: the path up to its parameter, and the id of one that the owner sees. */
    Map<String, String> byParameter() {
        String trade = made("/trades", """
                {"symbol": "TCS", "side": "BUY", "quantity": 10, "entryPrice": 3500, "entryTimestamp": "2026-01-05T04:00:00Z"}""");
        return Map.of(
                "/accounts/{id}", made("/accounts", "{\"name\": \"Swing\"}"),
                "/trades/{id}", trade,
                "/trades/{id}/executions/{executionId}",
                        owner().get("/trades/" + trade + "/executions").at("/data/0/id"),
                "/tags/{id}", made("/tags", "{\"name\": \"Gap\"}"),
                "/strategies/{id}", made("/strategies", "{\"name\": \"Momentum\"}"),
                "/imports/{id}", imported(),
                "/import-mappings/{id}", mapping(),
                "/workspace/members/{userId}",
                        workspace.person(Role.MEMBER).id().toString(),
                "/workspace/invitations/{id}", invited());
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

    /** The owner of a test has not proved his e-mail; the admin has. */
    private String invited() {
        return workspace
                .as(Role.ADMIN)
                .post("/workspace/invitations", """
                        {"email": "%s@example.com", "role": "VIEWER"}""".formatted(UUID.randomUUID()))
                .at("/data/id");
    }
}
