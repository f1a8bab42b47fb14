package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.Reauthentication;
import com.tradingjournal.auth.control.totp.TwoFactor;
import com.tradingjournal.auth.control.totp.TwoFactor.Proposal;
import com.tradingjournal.http.ClientAddress;
import com.tradingjournal.http.ProvesPassword;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/auth/totp")
@Tag(name = "auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TotpResource {

    private final TwoFactor twoFactor;
    private final Reauthentication reauthentication;
    private final CurrentCaller callers;

    @Inject
    public TotpResource(TwoFactor twoFactor, Reauthentication reauthentication, CurrentCaller callers) {
        this.twoFactor = twoFactor;
        this.reauthentication = reauthentication;
        this.callers = callers;
    }

    /** What an authenticator app needs: the secret to type in, and what a QR code says. */
    public record TotpSetupResponse(String secret, String uri) {

        static TotpSetupResponse of(Proposal proposal) {
            return new TotpSetupResponse(proposal.secret(), proposal.uri());
        }
    }

    /** The app's present code. */
    public record TotpConfirmRequest(
            @NotBlank @Size(max = 20) String code) {}

    /** For the day the phone is gone: each lets in once. */
    public record RecoveryCodesResponse(List<String> recoveryCodes) {}

    /** The password that allows it. */
    public record TotpRemovalRequest(
            @NotNull @Size(max = 1_000) String password) {}

    @POST
    @Requires(Permission.MANAGE_SELF)
    @Path("/setup")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "setUpTotp",
            summary = "A secret for one's authenticator app; nothing changes until it is confirmed")
    public TotpSetupResponse setUp() {
        return TotpSetupResponse.of(twoFactor.propose(me()));
    }

    @POST
    @Requires(Permission.MANAGE_SELF)
    @Path("/confirm")
    @Operation(
            operationId = "confirmTotp",
            summary = "Turn two-factor sign-in on with the app's present code; the recovery codes are shown this once")
    public RecoveryCodesResponse confirm(@Valid @NotNull TotpConfirmRequest request) {
        return new RecoveryCodesResponse(twoFactor.confirm(me(), request.code()));
    }

    @DELETE
    @ProvesPassword
    @Requires(Permission.MANAGE_SELF)
    @Operation(operationId = "removeTotp", summary = "Turn two-factor sign-in off")
    @APIResponse(responseCode = "204", description = "Sign-in asks for the password alone.")
    public void remove(@Valid @NotNull TotpRemovalRequest request) {
        reauthentication.require(me(), request.password(), ClientAddress.current());
        twoFactor.remove(me());
    }

    private Caller.Member me() {
        return (Caller.Member) callers.get();
    }
}
