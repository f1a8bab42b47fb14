package com.tradingjournal.auth.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;

/**
 * Binds an attempt to sign in with Google to the browser that began it. It must come along when Google's page leads back here,
 * which a strict cookie would not. It outlives its attempt by minutes and is good for no other.
 */
@ApplicationScoped
class GoogleCookie {

    static final String NAME = "tj_google";

    private static final int TEN_MINUTES = 600;

    private final RefreshCookie refresh;

    @Inject
    GoogleCookie(RefreshCookie refresh) {
        this.refresh = refresh;
    }

    NewCookie holding(String value) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/api/v1/auth/google")
                .maxAge(TEN_MINUTES)
                .httpOnly(true)
                .secure(refresh.isSecure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
