package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.account.EmailChange;
import com.tradingjournal.auth.control.account.EmailChange.Wish;
import com.tradingjournal.http.ClientAddress;
import com.tradingjournal.http.ProvesPassword;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The e-mail one signs in with. It stands here and not with the rest of {@code /me}, because to change it one proves oneself anew. */
@Path("/me/email")
@Tag(name = "users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EmailResource {

    private final EmailChange change;
    private final CurrentCaller callers;

    @Inject
    public EmailResource(EmailChange change, CurrentCaller callers) {
        this.change = change;
        this.callers = callers;
    }

    /** The new address, and the password that allows it; null for whoever has none and has just signed in. */
    public record ChangeEmailRequest(
            @NotBlank @Size(max = 254) String email,
            @Nullable @Size(max = 1_000) String password) {}

    @POST
    @ProvesPassword
    @Requires(Permission.MANAGE_SELF)
    @Operation(
            operationId = "changeEmail",
            description = ProvesPassword.OR_FRESH,
            summary = "Mail a link to a new e-mail, which counts once it is followed: then one's other sessions end")
    @APIResponse(responseCode = "202", description = "The link is on its way to the new address.")
    public Response changeEmail(@Valid @NotNull ChangeEmailRequest request) {
        Wish wish = new Wish(new EmailAddress(request.email()), request.password(), ClientAddress.current());
        change.request((Caller.Member) callers.get(), wish);
        return Response.accepted().build();
    }
}
