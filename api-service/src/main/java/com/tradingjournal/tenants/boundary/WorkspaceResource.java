package com.tradingjournal.tenants.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.MergePatch;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.tenants.control.WorkspaceDesk;
import com.tradingjournal.tenants.entity.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/workspace")
@Tag(name = "tenants")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkspaceResource {

    private final WorkspaceDesk desk;
    private final MergePatch patches;

    @Inject
    public WorkspaceResource(WorkspaceDesk desk, MergePatch patches) {
        this.desk = desk;
        this.patches = patches;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "getWorkspace", summary = "The workspace one is in")
    public WorkspaceResponse workspace() {
        return WorkspaceResponse.of(desk.current());
    }

    @PATCH
    @Requires(Permission.MANAGE_WORKSPACE)
    @Operation(
            operationId = "updateWorkspace",
            summary = "Change its settings; a new time zone counts once the days are rewritten")
    @RequestBody(content = @Content(schema = @Schema(implementation = WorkspaceRequest.class)))
    public WorkspaceResponse update(
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected, @NotNull JsonNode patch)
            throws JsonProcessingException {
        Workspace current = desk.current();
        expected.require(current.version());
        WorkspaceRequest request = patches.apply(WorkspaceRequest.of(current), patch);
        return WorkspaceResponse.of(desk.change(request.toSettings(), ExpectedVersion.of(current.version())));
    }

    @POST
    @Requires(Permission.DELETE_WORKSPACE)
    @Idempotent
    @Path("/restore")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "restoreWorkspace", summary = "Keep a workspace that was to be erased")
    public WorkspaceResponse restore() {
        return WorkspaceResponse.of(desk.restore());
    }
}
