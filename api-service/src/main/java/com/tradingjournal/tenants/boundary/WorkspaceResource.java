package com.tradingjournal.tenants.boundary;

import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.tenants.control.WorkspaceDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/workspace")
@Tag(name = "tenants")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkspaceResource {

    private final WorkspaceDesk desk;

    @Inject
    public WorkspaceResource(WorkspaceDesk desk) {
        this.desk = desk;
    }

    @GET
    @Operation(operationId = "getWorkspace", summary = "The workspace one is in")
    public WorkspaceResponse workspace() {
        return WorkspaceResponse.of(desk.current());
    }

    @PATCH
    @Operation(
            operationId = "updateWorkspace",
            summary = "Change its settings; a new time zone counts once the days are rewritten")
    public WorkspaceResponse update(
            @Valid @NotNull WorkspaceRequest request,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion ifMatch) {
        return WorkspaceResponse.of(desk.change(request.toSettings(), ifMatch));
    }
}
