package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.Sessions;
import com.tradingjournal.auth.control.SignedIn;
import com.tradingjournal.auth.control.entry.Registration;
import com.tradingjournal.auth.control.entry.SignIn;
import com.tradingjournal.auth.control.entry.WorkspaceSwitch;
import com.tradingjournal.auth.entity.RefreshToken;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.http.ProvesPassword;
import com.tradingjournal.http.Public;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/auth")
@Tag(name = "auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AuthResource {

    private final Registration registration;
    private final SignIn signIn;
    private final Sessions sessions;
    private final WorkspaceSwitch workspaceSwitch;
    private final RefreshCookie cookie;
    private final CurrentCaller callers;

    @Inject
    public AuthResource(
            Registration registration,
            SignIn signIn,
            Sessions sessions,
            WorkspaceSwitch workspaceSwitch,
            RefreshCookie cookie,
            CurrentCaller callers) {
        this.registration = registration;
        this.signIn = signIn;
        this.sessions = sessions;
        this.workspaceSwitch = workspaceSwitch;
        this.cookie = cookie;
        this.callers = callers;
    }

    /** Where somebody wants to go on. */
    public record SwitchRequest(@NotNull UUID workspaceId) {}

    @POST
    @Public
    @Path("/register")
    @Operation(operationId = "register", summary = "Join, and own a new workspace with one account in it")
    @APIResponseSchema(value = TokenResponse.class, responseCode = "201")
    public Response register(@Valid @NotNull RegisterRequest request, @Context HttpHeaders headers) {
        return answer(registration.register(request.toApplicant(), request.password(), CallingDevice.of(headers)));
    }

    @POST
    @ProvesPassword
    @Public
    @Path("/login")
    @Operation(
            operationId = "login",
            summary = "Sign in with e-mail and password, and the code of one's app where that is on")
    @APIResponseSchema(TokenResponse.class)
    public Response login(@Valid @NotNull LoginRequest request, @Context HttpHeaders headers) {
        return answer(signIn.with(request.toEntry(), CallingDevice.of(headers)));
    }

    @POST
    @ProvesPassword
    @Public
    @Path("/restore")
    @Operation(operationId = "restoreAccount", summary = "Sign in and take back that one wanted to be erased")
    @APIResponseSchema(TokenResponse.class)
    public Response restore(@Valid @NotNull RestoreRequest request, @Context HttpHeaders headers) {
        return answer(signIn.returning(request.toEntry(), CallingDevice.of(headers)));
    }

    @POST
    @Public
    @Path("/refresh")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "refresh", summary = "A new access token for the cookie, and a new cookie")
    @APIResponseSchema(TokenResponse.class)
    public Response refresh(
            @Parameter(hidden = true) @CookieParam(RefreshCookie.NAME) @Nullable String presented,
            @Context HttpHeaders headers) {
        cookie.requireOwnOrigin(headers);
        return answer(sessions.refresh(token(presented).orElseThrow(Unauthenticated::new)));
    }

    @POST
    @Public
    @Path("/logout")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "logout", summary = "End this session and its tokens; without one nothing happens")
    @APIResponse(responseCode = "204", description = "The session is over.")
    public Response logout(
            @Parameter(hidden = true) @CookieParam(RefreshCookie.NAME) @Nullable String presented,
            @Context HttpHeaders headers) {
        cookie.requireOwnOrigin(headers);
        token(presented).ifPresent(sessions::end);
        return Response.noContent().cookie(cookie.gone()).build();
    }

    @POST
    @Path("/logout-all")
    @Consumes(MediaType.WILDCARD)
    @Requires(Permission.MANAGE_SELF)
    @Operation(operationId = "logoutAll", summary = "End all of one's sessions, on every device")
    @APIResponse(responseCode = "204", description = "All sessions are over.")
    public Response logoutAll() {
        sessions.endAll((Caller.Member) callers.get());
        return Response.noContent().cookie(cookie.gone()).build();
    }

    @POST
    @Requires(Permission.MANAGE_SELF)
    @Path("/switch-workspace")
    @Operation(
            operationId = "switchWorkspace",
            summary = "New tokens for another workspace one belongs to; the session here ends")
    @APIResponseSchema(TokenResponse.class)
    public Response switchWorkspace(@Valid @NotNull SwitchRequest request, @Context HttpHeaders headers) {
        Caller.Member me = (Caller.Member) callers.get();
        return answer(workspaceSwitch.into(request.workspaceId(), me, CallingDevice.of(headers)));
    }

    private Response answer(SignedIn signedIn) {
        return Response.ok(TokenResponse.of(signedIn))
                .cookie(cookie.holding(signedIn.refreshToken().cookie()))
                .build();
    }

    private static Optional<RefreshToken> token(@Nullable String presented) {
        return presented == null ? Optional.empty() : RefreshToken.parse(presented);
    }
}
