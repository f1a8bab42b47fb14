package com.tradingjournal.privacy.boundary;

import com.tradingjournal.http.ClientAddress;
import com.tradingjournal.http.Heavy;
import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.ProvesPassword;
import com.tradingjournal.http.Requires;
import com.tradingjournal.privacy.control.ExportDesk;
import com.tradingjournal.privacy.control.ExportFiles;
import com.tradingjournal.privacy.control.Leaving;
import com.tradingjournal.privacy.entity.PersonalExport;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

@Path("/me")
@Tag(name = "privacy")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PersonalDataResource {

    private final ExportDesk exports;
    private final ExportFiles files;
    private final Leaving leaving;
    private final CurrentCaller callers;

    @Inject
    public PersonalDataResource(ExportDesk exports, ExportFiles files, Leaving leaving, CurrentCaller callers) {
        this.exports = exports;
        this.files = files;
        this.leaving = leaving;
        this.callers = callers;
    }

    @POST
    @Heavy
    @Requires(Permission.MANAGE_SELF)
    @Idempotent
    @Path("/export")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "exportMe",
            summary = "Order a file with all that is one's own; one under way is answered with itself")
    @APIResponseSchema(value = ExportOrderedResponse.class, responseCode = "202")
    public ExportOrderedResponse export() {
        return ExportOrderedResponse.of(exports.order());
    }

    @GET
    @Requires(Permission.MANAGE_SELF)
    @Path("/export/{id}")
    @Operation(operationId = "getMyExport", summary = "How far it is, and where the file is")
    public ExportResponse export(@PathParam("id") UUID id) {
        PersonalExport export = exports.find(id);
        return ExportResponse.of(export, files.download(export));
    }

    @DELETE
    @ProvesPassword
    @Requires(Permission.MANAGE_SELF)
    @Operation(
            operationId = "deleteMe",
            description = ProvesPassword.OR_FRESH,
            summary =
                    "Have all that is one's own erased, after a while in which it can be taken back; all sessions end")
    @APIResponseSchema(value = DueResponse.class, responseCode = "202")
    public DueResponse leave(@Valid @NotNull PasswordRequest request) {
        Caller.Member me = (Caller.Member) callers.get();
        return new DueResponse(leaving.leave(me, request.password(), ClientAddress.current()));
    }
}
