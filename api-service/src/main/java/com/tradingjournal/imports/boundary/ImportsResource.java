package com.tradingjournal.imports.boundary;

import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.imports.control.ImportRegister;
import com.tradingjournal.imports.control.ImportUndo;
import com.tradingjournal.imports.entity.RejectedRow;
import com.tradingjournal.imports.entity.UndoOutlook;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "imports")
public class ImportsResource {

    private final ImportRegister register;
    private final ImportUndo undo;

    @Inject
    public ImportsResource(ImportRegister register, ImportUndo undo) {
        this.register = register;
        this.undo = undo;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listImports", summary = "The imports of the workspace, newest first")
    public Page<ImportResponse> list(@BeanParam PageQuery page) {
        return page.page(
                register.page(page.limit() + 1, page.after()),
                details -> new Keyset(details.course().createdAt().toString(), details.id()),
                ImportResponse::of);
    }

    @GET
    @Path("/{id}")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getImport", summary = "How far an import is and what became of its rows")
    public ImportResponse read(@PathParam("id") UUID id) {
        return ImportResponse.of(register.read(id));
    }

    @GET
    @Path("/{id}/errors")
    @Requires(Permission.VIEW)
    @Operation(operationId = "listImportErrors", summary = "The rows that were rejected, with the reason")
    public Page<ImportErrorResponse> errors(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        List<RejectedRow> found = register.rejected(id, page.limit() + 1, page.afterNumber());
        return page.page(found, row -> new Keyset(String.valueOf(row.number()), id), ImportErrorResponse::of);
    }

    @GET
    @Path("/{id}/errors.csv")
    @Produces("text/csv; charset=UTF-8")
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "downloadImportErrors",
            summary = "The rejected rows in the file's own columns and a column error: correct and upload again")
    @APIResponse(
            responseCode = "200",
            description = "CSV",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response corrections(@PathParam("id") UUID id) {
        return Response.ok(new Corrections(register, id, register.header(id)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"errors-" + id + ".csv\"")
                .build();
    }

    @POST
    @Idempotent
    @Path("/{id}/cancel")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(
            operationId = "cancelImport",
            summary = "Stop an import that runs; what it has stored is taken out again")
    @APIResponseSchema(value = ImportAccepted.class, responseCode = "202")
    public ImportAccepted cancel(@PathParam("id") UUID id) {
        register.cancel(id);
        return new ImportAccepted(id, register.read(id).status());
    }

    @GET
    @Path("/{id}/undo")
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "getImportUndo",
            summary =
                    "What undoing an import would take away: fills, whole trades, and those with something written on them")
    public UndoOutlook undoOutlook(@PathParam("id") UUID id) {
        return undo.outlook(id);
    }

    @POST
    @Idempotent
    @Path("/{id}/undo")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(
            operationId = "undoImport",
            summary = "Take an import back: the fills it was the first to bring go, everything else stays")
    @APIResponseSchema(value = ImportAccepted.class, responseCode = "202")
    public ImportAccepted undo(@PathParam("id") UUID id) {
        return new ImportAccepted(id, undo.order(id));
    }
}
