package com.tradingjournal.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What every operation's document shares: the parts of the envelope and the error answers. */
final class SharedAnswers {

    private static final Map<String, String> ERRORS = new LinkedHashMap<>();

    static {
        ERRORS.put(
                "400",
                "VALIDATION_ERROR with the fields that are wrong, MALFORMED_JSON, INVALID_CURSOR or ANSWER_NEEDED");
        ERRORS.put("401", "UNAUTHENTICATED, TOKEN_EXPIRED, BAD_CREDENTIALS, TOTP_REQUIRED or REFRESH_REUSED");
        ERRORS.put("403", "FORBIDDEN, EMAIL_NOT_VERIFIED or PLAN_FEATURE");
        ERRORS.put("404", "NOT_FOUND, also for what belongs to another workspace");
        ERRORS.put("409", "CONFLICT, STALE_VERSION, IDEMPOTENCY_CONFLICT, LAST_OWNER, EMAIL_TAKEN or REFRESH_RACED");
        ERRORS.put("413", "PAYLOAD_TOO_LARGE");
        ERRORS.put("415", "UNSUPPORTED_MEDIA_TYPE");
        ERRORS.put("423", "ACCOUNT_LOCKED, with Retry-After");
        ERRORS.put("429", "RATE_LIMITED, with Retry-After");
        ERRORS.put("500", "INTERNAL, with nothing but the request's id");
        ERRORS.put("503", "UNAVAILABLE, with Retry-After: nothing was changed");
    }

    private SharedAnswers() {}

    static void addTo(Components components) {
        components.addSchema("Meta", meta());
        components.addSchema("PageMeta", pageMeta());
        components.addSchema("Links", links());
        components.addSchema("Error", error());
        ERRORS.forEach((status, codes) -> components.addResponse("Error" + status, answer(codes)));
        // What the envelope replaces is nobody's answer any more.
        if (components.getSchemas() != null) {
            components.getSchemas().keySet().stream()
                    .filter(name -> name.matches("(Page|Answer)[A-Z].*Response|Page|Answer|JsonNode|ExpectedVersion"))
                    .toList()
                    .forEach(components::removeSchema);
        }
    }

    private static APIResponse answer(String codes) {
        Schema reference = OASFactory.createSchema().ref("Error");
        return OASFactory.createAPIResponse()
                .description(codes)
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/json", OASFactory.createMediaType().schema(reference)));
    }

    private static Schema meta() {
        return object("requestId", "timestamp")
                .addProperty("requestId", text())
                .addProperty("timestamp", text().format("date-time"));
    }

    private static Schema pageMeta() {
        Schema bounds = object("limit", "nextCursor")
                .addProperty("limit", OASFactory.createSchema().type(SchemaType.INTEGER))
                .addProperty("nextCursor", text().nullable(true));
        return meta().addRequired("page")
                .addProperty("page", bounds)
                .addProperty(
                        "total",
                        OASFactory.createSchema().type(SchemaType.INTEGER).format("int64"));
    }

    private static Schema links() {
        return object("self").addProperty("self", text()).addProperty("next", text());
    }

    private static Schema error() {
        Schema detail = object("field", "message").addProperty("field", text()).addProperty("message", text());
        Schema problem = object("code", "message", "details")
                .addProperty("code", text())
                .addProperty("message", text())
                .addProperty(
                        "details",
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(detail));
        return object("error", "meta")
                .addProperty("error", problem)
                .addProperty("meta", meta().addProperty("documentation", text()));
    }

    private static Schema object(String... required) {
        return OASFactory.createSchema().type(SchemaType.OBJECT).required(List.of(required));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(SchemaType.STRING);
    }
}
