package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.google.GoogleAttempt;
import com.tradingjournal.auth.control.google.GoogleAttempt.Aim;
import com.tradingjournal.auth.control.google.GoogleLinks;
import com.tradingjournal.auth.control.google.GoogleSignIn;
import com.tradingjournal.auth.control.google.GoogleSignIn.Departure;
import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.http.ClientAddress;
import com.tradingjournal.http.ForeignQuery;
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
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Signing in with Google. Three of these calls are pages to a browser: whatever happens, they lead on to a screen that says so. */
@Path("/auth/google")
@Tag(name = "auth")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class GoogleResource {

    private static final String SIGN_IN = "/sign-in";
    private static final String RESTORE = "/restore-account";
    private static final String SECURITY = "/settings/security";
    private static final String OFF = "GOOGLE_OFF";
    private static final String DECLINED = "ACCESS_DENIED";

    private final GoogleSignIn google;
    private final GoogleLinks links;
    private final RefreshCookie refreshCookie;
    private final GoogleCookie cookie;
    private final CurrentCaller callers;
    private final URI origin;

    @Inject
    GoogleResource(
            GoogleSignIn google,
            GoogleLinks links,
            RefreshCookie refreshCookie,
            GoogleCookie cookie,
            CurrentCaller callers,
            @ConfigProperty(name = "auth.public-origin") URI origin) {
        this.google = google;
        this.links = links;
        this.refreshCookie = refreshCookie;
        this.cookie = cookie;
        this.callers = callers;
        this.origin = origin;
    }

    /** Where a signed-in person goes to link his Google account. */
    public record GoogleLinkResponse(URI authorizationUrl) {}

    /** One's own password again: what else opens the account is decided by whoever knows it. */
    public record GoogleAccountRequest(
            @NotNull @Size(max = 1_000) String password) {}

    @GET
    @Public
    @Operation(operationId = "signInWithGoogle", summary = "To Google's page; a link for browsers")
    @APIResponse(responseCode = "302", description = "To Google, or to /sign-in?error=CODE.")
    public Response begin() {
        return depart(SIGN_IN, google::begin);
    }

    @GET
    @Public
    @Path("/restore")
    @Operation(
            operationId = "restoreWithGoogle",
            summary = "To Google's page, to take back that one wanted to be erased; a link for browsers")
    @APIResponse(responseCode = "302", description = "To Google, or to /restore-account?error=CODE.")
    public Response beginReturn() {
        return depart(RESTORE, google::beginReturn);
    }

    private Response depart(String page, Supplier<Departure> begin) {
        if (google.isOff()) {
            return refused(page, OFF);
        }
        try {
            Departure departure = begin.get();
            return Response.status(Response.Status.FOUND)
                    .location(departure.authorization())
                    .cookie(cookie.holding(departure.browser()))
                    .build();
        } catch (DomainException refused) {
            return refused(page, refused.code().name());
        }
    }

    @GET
    @Public
    @ForeignQuery
    @Path("/callback")
    @Operation(operationId = "returnFromGoogle", summary = "Where Google's page leads back to")
    @APIResponse(
            responseCode = "302",
            description = "To / with the refresh cookie, to the settings, or with error=CODE to where it began.")
    public Response finish(
            @Parameter(hidden = true) @CookieParam(GoogleCookie.NAME) @DefaultValue("") String browser,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("error") @Nullable String error,
            @Context HttpHeaders headers) {
        try {
            Optional<GoogleAttempt> attempt = google.receive(state, browser);
            return attempt.isEmpty()
                    ? refused(SIGN_IN, ErrorCode.UNAUTHENTICATED.name())
                    : finish(attempt.get(), code, error, CallingDevice.of(headers));
        } catch (DomainException refused) {
            return refused(SIGN_IN, refused.code().name());
        }
    }

    private Response finish(GoogleAttempt attempt, String code, @Nullable String error, Device device) {
        String back = page(attempt.aim());
        if (error != null) {
            return refused(back, error.equals("access_denied") ? DECLINED : ErrorCode.UNAVAILABLE.name());
        }
        try {
            return google.complete(attempt, code, device)
                    .map(signedIn -> signedIn.refreshToken().cookie())
                    .map(token -> to("/").cookie(refreshCookie.holding(token)).build())
                    .orElseGet(() -> to(SECURITY + "?linked=google").build());
        } catch (DomainException refused) {
            return refused(back, refused.code().name());
        }
    }

    private static String page(Aim aim) {
        return switch (aim) {
            case Aim.Entering _ -> SIGN_IN;
            case Aim.Returning _ -> RESTORE;
            case Aim.Linking _ -> SECURITY;
        };
    }

    @POST
    @ProvesPassword
    @Requires(Permission.MANAGE_SELF)
    @Path("/link")
    @Operation(
            operationId = "linkGoogle",
            summary =
                    "Where to go to link one's Google account, with a verified e-mail and one's password; comes back to the settings")
    @APIResponseSchema(GoogleLinkResponse.class)
    public Response link(@Valid @NotNull GoogleAccountRequest request) {
        Departure departure =
                google.beginLink((Caller.Member) callers.get(), request.password(), ClientAddress.current());
        return Response.ok(new GoogleLinkResponse(departure.authorization()))
                .cookie(cookie.holding(departure.browser()))
                .build();
    }

    @DELETE
    @ProvesPassword
    @Requires(Permission.MANAGE_SELF)
    @Operation(
            operationId = "unlinkGoogle",
            summary = "Google opens one's account no more; only with a password of one's own")
    @APIResponse(responseCode = "204", description = "It is unlinked.")
    public void unlink(@Valid @NotNull GoogleAccountRequest request) {
        links.unlink((Caller.Member) callers.get(), request.password(), ClientAddress.current());
    }

    private Response refused(String page, String code) {
        return to(page + "?error=" + code).build();
    }

    private Response.ResponseBuilder to(String page) {
        return Response.status(Response.Status.FOUND).location(origin.resolve(page));
    }
}
