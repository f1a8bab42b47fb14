package com.tradingjournal.privacy.boundary;

import com.tradingjournal.http.ClientAddress;
import com.tradingjournal.http.ProvesPassword;
import com.tradingjournal.http.Requires;
import com.tradingjournal.privacy.control.WorkspaceEnding;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/workspace")
@Tag(name = "privacy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WorkspaceEndingResource {

    private final WorkspaceEnding ending;
    private final CurrentCaller callers;

    @Inject
    public WorkspaceEndingResource(WorkspaceEnding ending, CurrentCaller callers) {
        this.ending = ending;
        this.callers = callers;
    }

    @DELETE
    @ProvesPassword
    @Requires(Permission.DELETE_WORKSPACE)
    @Operation(
            operationId = "deleteWorkspace",
            description = ProvesPassword.OR_FRESH,
            summary = "Have the workspace erased, after a while in which it can only be read and be restored")
    @APIResponseSchema(value = DueResponse.class, responseCode = "202")
    public DueResponse end(@Valid @NotNull PasswordRequest request) {
        Caller.Member me = (Caller.Member) callers.get();
        return new DueResponse(ending.end(me, request.password(), ClientAddress.current()));
    }
}
