package com.tradingjournal.members.boundary;

import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.members.control.Invitations;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/workspace/invitations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "members")
public class InvitationsResource {

    private final Invitations invitations;

    @Inject
    public InvitationsResource(Invitations invitations) {
        this.invitations = invitations;
    }

    @GET
    @Requires(Permission.MANAGE_MEMBERS)
    @Operation(operationId = "listInvitations", summary = "Invitations that can still be accepted, newest first")
    public Page<InvitationResponse> list(@BeanParam PageQuery page) {
        return page.page(
                invitations.page(page.limit() + 1, page.after()),
                invitation -> new Keyset("", invitation.id()),
                InvitationResponse::of);
    }

    @POST
    @Idempotent
    @Requires(Permission.MANAGE_MEMBERS)
    @Operation(
            operationId = "createInvitation",
            summary = "Ask somebody to join, by mail, for seven days; an earlier invitation to the same e-mail is dead")
    @APIResponseSchema(value = InvitationResponse.class, responseCode = "201")
    public InvitationResponse create(@Valid @NotNull InvitationRequest request) {
        return InvitationResponse.of(invitations.invite(new EmailAddress(request.email()), request.role()));
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.MANAGE_MEMBERS)
    @Operation(operationId = "deleteInvitation", summary = "Withdraw an invitation: its link is dead")
    public void delete(@PathParam("id") UUID id) {
        invitations.withdraw(id);
    }
}
