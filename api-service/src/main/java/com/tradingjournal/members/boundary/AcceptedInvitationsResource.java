package com.tradingjournal.members.boundary;

import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.Requires;
import com.tradingjournal.members.control.Joining;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** For whoever was invited: he is in another workspace as long as he has not accepted. */
@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "members")
public class AcceptedInvitationsResource {

    private final Joining joining;

    @Inject
    public AcceptedInvitationsResource(Joining joining) {
        this.joining = joining;
    }

    @POST
    @Idempotent
    @Path("/accept")
    @Requires(Permission.MANAGE_SELF)
    @Operation(
            operationId = "acceptInvitation",
            summary = "Join the workspace one was invited to at one's own e-mail, which it verifies")
    @APIResponseSchema(AcceptedResponse.class)
    @APIResponse(responseCode = "404", ref = "Error404")
    public AcceptedResponse accept(@Valid @NotNull AcceptRequest request) {
        return AcceptedResponse.of(joining.accept(request.token()));
    }
}
