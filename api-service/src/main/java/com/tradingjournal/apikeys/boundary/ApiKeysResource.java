package com.tradingjournal.apikeys.boundary;

import com.tradingjournal.apikeys.control.ApiKeys;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
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

@Path("/api-keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "api-keys")
public class ApiKeysResource {

    private final ApiKeys keys;

    @Inject
    public ApiKeysResource(ApiKeys keys) {
        this.keys = keys;
    }

    @GET
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(
            operationId = "listApiKeys",
            summary = "The keys of the workspace, the newest first; for owners and admins")
    public Page<ApiKeyResponse> list(@BeanParam PageQuery page) {
        return page.page(
                keys.page(page.limit() + 1, page.after()), key -> new Keyset("", key.id()), ApiKeyResponse::of);
    }

    /** Not idempotent: a stored answer would be a stored key. The name is what keeps a repetition from making a second one. */
    @POST
    @Requires(Permission.MANAGE_API_KEYS)
    @Operation(
            operationId = "createApiKey",
            summary = "Make a key that acts for oneself within its scopes; it is shown once (Enterprise)")
    @APIResponseSchema(value = NewApiKeyResponse.class, responseCode = "201")
    public NewApiKeyResponse create(@Valid @NotNull ApiKeyRequest request) {
        return NewApiKeyResponse.of(keys.make(request.toDraft()));
    }

    @DELETE
    @Requires(Permission.MANAGE_API_KEYS)
    @Path("/{id}")
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key, whoever made it; its next request is refused")
    public void revoke(@PathParam("id") UUID id) {
        keys.revoke(id);
    }
}
