package com.tradingjournal.imports.boundary;

import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.imports.control.ImportMappings;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/import-mappings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "imports")
public class ImportMappingsResource {

    private final ImportMappings mappings;

    @Inject
    public ImportMappingsResource(ImportMappings mappings) {
        this.mappings = mappings;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "listImportMappings",
            summary = "What people have said about the columns of files, by name")
    public Page<ImportMappingResponse> list(@BeanParam PageQuery page) {
        return page.page(
                mappings.page(page.limit() + 1, page.after()),
                mapping -> new Keyset(mapping.name(), mapping.id()),
                ImportMappingResponse::of);
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(
            operationId = "createImportMapping",
            summary = "Save what the columns of a file mean; your next file with all of them is read like that")
    @APIResponseSchema(value = ImportMappingResponse.class, responseCode = "201")
    public ImportMappingResponse create(@Valid @NotNull ImportMappingRequest request) {
        return ImportMappingResponse.of(mappings.save(request.toDraft()));
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "deleteImportMapping", summary = "Forget a saved mapping")
    public void delete(@PathParam("id") UUID id) {
        mappings.delete(id);
    }
}
