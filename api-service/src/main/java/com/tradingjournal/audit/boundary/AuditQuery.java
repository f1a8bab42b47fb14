package com.tradingjournal.audit.boundary;

import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.audit.entity.AuditFilter;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.TextValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lines of the trail. */
public class AuditQuery {

    @QueryParam("event")
    @Parameter(description = "What happened", schema = @Schema(implementation = AuditEvent.class))
    private @Nullable String event;

    @QueryParam("actorId")
    @Parameter(description = "Who did it", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    private @Nullable String actorId;

    @QueryParam("targetId")
    @Parameter(description = "To whom or what", schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    private @Nullable String targetId;

    @QueryParam("from")
    @Parameter(
            description = "First day, of the workspace's zone",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "Last day", schema = @Schema(type = SchemaType.STRING, format = "date"))
    private @Nullable String to;

    AuditFilter toFilter() {
        LocalDate first = from == null ? null : TextValue.date("from", from);
        LocalDate last = to == null ? null : TextValue.date("to", to);
        if (first != null && last != null && first.isAfter(last)) {
            throw Invalid.field("to", "must not be before from");
        }
        return new AuditFilter(event(), uuid("actorId", actorId), uuid("targetId", targetId), first, last);
    }

    private @Nullable AuditEvent event() {
        try {
            return event == null ? null : AuditEvent.valueOf(event);
        } catch (IllegalArgumentException unknown) {
            throw Invalid.field("event", "'" + event + "' is no event");
        }
    }

    private static @Nullable UUID uuid(String name, @Nullable String text) {
        return text == null ? null : TextValue.uuid(name, text);
    }
}
