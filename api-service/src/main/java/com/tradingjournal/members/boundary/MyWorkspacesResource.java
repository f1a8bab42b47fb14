package com.tradingjournal.members.boundary;

import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.members.control.Members;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/me/workspaces")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "members")
public class MyWorkspacesResource {

    private final Members members;
    private final CurrentCaller callers;

    @Inject
    public MyWorkspacesResource(Members members, CurrentCaller callers) {
        this.members = members;
        this.callers = callers;
    }

    @GET
    @Requires(Permission.MANAGE_SELF)
    @Operation(
            operationId = "listMyWorkspaces",
            summary = "The workspaces one belongs to and as what, the one used last first")
    public Page<MembershipResponse> list(@BeanParam PageQuery page) {
        UUID current = ((Caller.Member) callers.get()).tenantId();
        return page.page(
                members.mine(page.limit() + 1, page.after()),
                membership -> new Keyset(membership.place(), membership.tenantId()),
                membership -> MembershipResponse.of(membership, current));
    }
}
