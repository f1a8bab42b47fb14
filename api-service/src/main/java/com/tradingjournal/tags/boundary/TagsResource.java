package com.tradingjournal.tags.boundary;

import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tags.control.TagCatalog;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/tags")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "tags")
public class TagsResource {

    private final TagCatalog catalog;

    @Inject
    public TagsResource(TagCatalog catalog) {
        this.catalog = catalog;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listTags", summary = "The tags of the workspace by name, with how many trades carry each")
    public Page<TagResponse> list(@BeanParam PageQuery page) {
        return page.page(
                catalog.page(page.limit() + 1, page.after()), tag -> new Keyset(tag.name(), tag.id()), TagResponse::of);
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "createTag", summary = "Make a tag")
    @APIResponseSchema(value = TagResponse.class, responseCode = "201")
    public TagResponse create(@Valid @NotNull TagRequest request) {
        return TagResponse.of(catalog.create(request.name()));
    }

    @PATCH
    @Path("/{id}")
    @Requires(Permission.MANAGE_TAGS)
    @Operation(operationId = "renameTag", summary = "Rename a tag everywhere it is used")
    public TagResponse rename(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @Valid @NotNull TagRequest request) {
        return TagResponse.of(catalog.rename(id, request.name(), expected));
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.MANAGE_TAGS)
    @Operation(operationId = "deleteTag", summary = "Delete a tag and take it off every trade")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected) {
        catalog.delete(id, expected);
    }
}
