package com.tradingjournal.members.boundary;

import com.tradingjournal.http.ClientAddress;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.ProvesPassword;
import com.tradingjournal.http.Requires;
import com.tradingjournal.members.control.Members;
import com.tradingjournal.members.control.RoleChange;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/workspace/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "members")
public class MembersResource {

    private final Members members;
    private final RoleChange roles;

    @Inject
    public MembersResource(Members members, RoleChange roles) {
        this.members = members;
        this.roles = roles;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listMembers", summary = "Everybody of the workspace, in the order they joined")
    public Page<MemberResponse> list(@BeanParam PageQuery page) {
        return page.page(
                members.page(page.limit() + 1, page.after()),
                member -> new Keyset(member.place(), member.userId()),
                MemberResponse::of);
    }

    @PATCH
    @ProvesPassword
    @Path("/{userId}")
    @Requires(Permission.MANAGE_MEMBERS)
    @Operation(
            operationId = "updateMember",
            description = ProvesPassword.OR_FRESH,
            summary = "Give a member another role; an owner is made by an owner, with his own password")
    public MemberResponse update(@PathParam("userId") UUID userId, @Valid @NotNull MemberRequest request) {
        return MemberResponse.of(
                roles.give(userId, request.role(), new RoleChange.Proof(request.password(), ClientAddress.current())));
    }

    @DELETE
    @Path("/{userId}")
    @Requires(Permission.MANAGE_SELF)
    @Operation(
            operationId = "removeMember",
            summary = "Remove a member, or leave oneself; accounts and trades stay in the workspace")
    public void remove(@PathParam("userId") UUID userId) {
        members.remove(userId);
    }
}
