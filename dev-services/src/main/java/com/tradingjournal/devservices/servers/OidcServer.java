package com.tradingjournal.devservices.servers;

import java.net.InetAddress;
import java.net.URI;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An OpenID Connect provider with a sign-in page on which one says who one is: Google's stand-in. */
public final class OidcServer implements AutoCloseable {

    private static final String ISSUER = "google";
    private static final boolean SIGN_IN_PAGE = true;

    private final MockOAuth2Server server;

    private OidcServer(MockOAuth2Server server) {
        this.server = server;
    }

    public static OidcServer start() {
        MockOAuth2Server server = new MockOAuth2Server(new OAuth2Config(SIGN_IN_PAGE));
        server.start(InetAddress.getLoopbackAddress(), 0);
        return new OidcServer(server);
    }

    public URI issuer() {
        return server.issuerUrl(ISSUER).uri();
    }

    /** Where it describes itself. */
    public URI discovery() {
        return server.wellKnownUrl(ISSUER).uri();
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
