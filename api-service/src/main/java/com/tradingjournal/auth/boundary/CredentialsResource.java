package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.account.EmailVerification;
import com.tradingjournal.auth.control.account.PasswordChange;
import com.tradingjournal.auth.control.account.PasswordChange.Exchange;
import com.tradingjournal.auth.control.account.PasswordReset;
import com.tradingjournal.http.ClientAddress;
import com.tradingjournal.http.ProvesPassword;
import com.tradingjournal.http.Public;
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

/** Proving an e-mail, and getting another password. */
@Path("/auth")
@Tag(name = "auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CredentialsResource {

    private final EmailVerification verification;
    private final PasswordReset reset;
    private final PasswordChange change;
    private final CurrentCaller callers;

    @Inject
    public CredentialsResource(
            EmailVerification verification, PasswordReset reset, PasswordChange change, CurrentCaller callers) {
        this.verification = verification;
        this.reset = reset;
        this.change = change;
        this.callers = callers;
    }

    /** What a mailed link brings. */
    public record VerifyEmailRequest(
            @NotNull @Size(max = 200) String token) {}

    /** Whose password is forgotten. */
    public record ForgotPasswordRequest(
            @NotBlank @Size(max = 254) String email) {}

    /** What a mailed link brings, and the password that counts from now on. */
    public record ResetPasswordRequest(
            @NotNull @Size(max = 200) String token,
            @NotNull @Size(max = 1_000) String password) {}

    /** The present password, and the one that counts from now on. */
    public record ChangePasswordRequest(
            @NotNull @Size(max = 1_000) String currentPassword,
            @NotNull @Size(max = 1_000) String newPassword) {}

    @POST
    @Public
    @Path("/verify-email")
    @Operation(operationId = "verifyEmail", summary = "Prove an e-mail, the first one or a new one, by its mailed link")
    @APIResponse(responseCode = "204", description = "The e-mail is proved.")
    public void verifyEmail(@Valid @NotNull VerifyEmailRequest request) {
        verification.verify(request.token());
    }

    @POST
    @Requires(Permission.MANAGE_SELF)
    @Path("/resend-verification")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resendVerification", summary = "Mail the link that proves one's e-mail once more")
    @APIResponse(responseCode = "202", description = "It is on its way, unless the e-mail is proved already.")
    public Response resendVerification() {
        verification.sendAgain((Caller.Member) callers.get());
        return Response.accepted().build();
    }

    @POST
    @Public
    @Path("/forgot-password")
    @Operation(
            operationId = "forgotPassword",
            summary = "Mail a link to choose a new password, if there is such an account")
    @APIResponse(responseCode = "202", description = "The answer is the same whether there is an account or not.")
    public Response forgotPassword(@Valid @NotNull ForgotPasswordRequest request) {
        reset.ask(new EmailAddress(request.email()), ClientAddress.current());
        return Response.accepted().build();
    }

    @POST
    @Public
    @Path("/reset-password")
    @Operation(operationId = "resetPassword", summary = "Choose a new password by a mailed link; all sessions end")
    @APIResponse(responseCode = "204", description = "The new password counts.")
    public void resetPassword(@Valid @NotNull ResetPasswordRequest request) {
        reset.reset(request.token(), request.password());
    }

    @POST
    @ProvesPassword
    @Requires(Permission.MANAGE_SELF)
    @Path("/change-password")
    @Operation(operationId = "changePassword", summary = "Choose a new password; one's other sessions end")
    @APIResponse(responseCode = "204", description = "The new password counts.")
    public void changePassword(@Valid @NotNull ChangePasswordRequest request) {
        change.change(
                (Caller.Member) callers.get(),
                new Exchange(request.currentPassword(), request.newPassword(), ClientAddress.current()));
    }
}
