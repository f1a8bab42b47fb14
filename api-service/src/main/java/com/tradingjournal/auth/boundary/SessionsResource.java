package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.Devices;
import com.tradingjournal.auth.entity.Session;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/auth/sessions")
@Tag(name = "auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SessionsResource {

    private final Devices devices;
    private final CurrentCaller callers;

    @Inject
    public SessionsResource(Devices devices, CurrentCaller callers) {
        this.devices = devices;
        this.callers = callers;
    }

    /** A device that is signed in; {@code current} is the one that asks. */
    public record SessionResponse(
            UUID id, String device, String address, Instant createdAt, Instant lastSeenAt, boolean current) {

        static SessionResponse of(Session session, Caller.Member me) {
            return new SessionResponse(
                    session.id(),
                    session.device().name(),
                    session.device().address(),
                    session.createdAt(),
                    session.lastSeenAt(),
                    session.id().equals(me.sessionId()));
        }
    }

    @GET
    @Requires(Permission.MANAGE_SELF)
    @Operation(
            operationId = "listSessions",
            summary = "Where one is signed in, in all one's workspaces, seen last first")
    public List<SessionResponse> list() {
        Caller.Member me = me();
        return devices.of(me).stream()
                .map(session -> SessionResponse.of(session, me))
                .toList();
    }

    @DELETE
    @Requires(Permission.MANAGE_SELF)
    @Path("/{id}")
    @Operation(operationId = "endSession", summary = "Sign a device out; its tokens end with its next request")
    @APIResponse(responseCode = "204", description = "The session is over.")
    public void end(@PathParam("id") UUID id) {
        devices.end(me(), id);
    }

    private Caller.Member me() {
        return (Caller.Member) callers.get();
    }
}
