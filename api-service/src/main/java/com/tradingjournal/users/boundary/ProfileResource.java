package com.tradingjournal.users.boundary;

import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.users.control.Profile;
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

@Path("/me")
@Tag(name = "users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProfileResource {

    private final Profile profile;

    @Inject
    public ProfileResource(Profile profile) {
        this.profile = profile;
    }

    @GET
    @Requires(Permission.MANAGE_SELF)
    @Operation(operationId = "getMe", summary = "The signed-in person")
    public UserResponse me() {
        return UserResponse.of(profile.own());
    }

    @PATCH
    @Requires(Permission.MANAGE_SELF)
    @Operation(operationId = "updateMe", summary = "Change one's own name")
    public UserResponse update(
            @Valid @NotNull ProfileRequest request,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion ifMatch) {
        return UserResponse.of(profile.rename(request.name().strip(), ifMatch));
    }
}
