package com.tradingjournal.auth.boundary;

import com.tradingjournal.auth.control.token.RefreshTokens;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The cookie of the refresh token: never readable by scripts, never sent by other sites, and only on {@code /auth}. A browser
 * that says it comes from elsewhere is refused although the cookie would not have come along.
 */
@ApplicationScoped
public class RefreshCookie {

    static final String NAME = "tj_refresh";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private final URI origin;

    @Inject
    RefreshCookie(@ConfigProperty(name = "auth.public-origin") URI origin) {
        this.origin = origin;
    }

    NewCookie holding(String value) {
        return cookie(value, (int) RefreshTokens.LIFE.toSeconds());
    }

    NewCookie gone() {
        return cookie("", 0);
    }

    /** Non-browsers send neither header and pass: they hold no cookies of anybody else's. */
    void requireOwnOrigin(HttpHeaders headers) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        String from = headers.getHeaderString("Origin");
        boolean foreignSite = site != null && !OWN_SITE.contains(site);
        boolean foreignOrigin = from != null && !isOurs(from, headers.getHeaderString(HttpHeaders.HOST));
        if (foreignSite || foreignOrigin) {
            throw new Forbidden(ErrorCode.FORBIDDEN, "This may only be called from the journal's own pages.");
        }
    }

    /** The configured origin, or the very address the browser called. */
    private boolean isOurs(String from, String host) {
        return from.equals(origin.toString()) || from.equals("http://" + host) || from.equals("https://" + host);
    }

    private NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/api/v1/auth")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(isSecure())
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }

    /** Unless the configured origin is plain http on this very machine. */
    boolean isSecure() {
        return !("http".equals(origin.getScheme()) && LOOPBACK.contains(origin.getHost()));
    }
}
