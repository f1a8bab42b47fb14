package com.tradingjournal.imports.boundary;

import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.http.Heavy;
import com.tradingjournal.http.IdempotencyKey;
import com.tradingjournal.http.Requires;
import com.tradingjournal.imports.control.ImportDesk;
import com.tradingjournal.imports.control.ImportRegister.Order;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.glassfish.jersey.media.multipart.FormDataMultiPart;

@Path("/trades/import")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.MULTIPART_FORM_DATA)
@ApplicationScoped
@Tag(name = "imports")
public class TradeImportResource {

    private final ImportDesk desk;
    private final ImportEntry entry;

    @Inject
    public TradeImportResource(ImportDesk desk, ImportEntry entry) {
        this.desk = desk;
        this.entry = entry;
    }

    @POST
    @Requires(Permission.WRITE_OWN_TRADES)
    @Heavy
    @Operation(
            operationId = "importTrades",
            summary = "Import a broker's file or our own CSV, up to 50 MB; known rows are recognised")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportFormSchema.class)))
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and body within 24 hours get the stored answer; another body 409",
            schema = @Schema(type = SchemaType.STRING, maxLength = 255))
    @APIResponseSchema(value = ImportAccepted.class, responseCode = "202")
    public ImportAccepted order(@NotNull FormDataMultiPart parts) {
        try (ImportForm form = new ImportForm(parts)) {
            Order order = desk.receive(form.upload());
            IdempotencyKey.current().ifPresent(key -> key.cover(form.fingerprint()));
            return entered(order);
        }
    }

    /** A request that is refused, or answered as before, leaves no file behind. */
    private ImportAccepted entered(Order order) {
        try {
            return entry.enter(order);
        } catch (WebApplicationException | DomainException refused) {
            desk.discard(order);
            throw refused;
        }
    }

    @POST
    @Path("/preview")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Heavy
    @Operation(
            operationId = "previewImport",
            summary = "What an import would make of a file: format, mapping, first rows, open questions")
    @RequestBody(
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportFormSchema.class)))
    @APIResponseSchema(PreviewResponse.class)
    public PreviewResponse preview(@NotNull FormDataMultiPart parts) {
        try (ImportForm form = new ImportForm(parts)) {
            return PreviewResponse.of(desk.preview(form.upload()));
        }
    }
}
