package com.tradingjournal.devservices.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;

/** An OpenID Connect provider with a sign-in page on which one says who one is: Google's stand-in. It believes everybody. */
public final class OidcServer implements AutoCloseable {

    private static final String ISSUER = "google";
    private static final boolean SIGN_IN_PAGE = true;

    private final MockOAuth2Server server;

    private OidcServer(MockOAuth2Server server) {
        this.server = server;
    }

    public static OidcServer start() {
        MockOAuth2Server server =
                new MockOAuth2Server(new OAuth2Config(SIGN_IN_PAGE, signInPage().toString()));
        server.start(InetAddress.getLoopbackAddress(), 0);
        return new OidcServer(server);
    }

    /** The server wants it as a file. */
    private static Path signInPage() {
        try (InputStream page = Objects.requireNonNull(OidcServer.class.getResourceAsStream("/google-stand-in.html"))) {
            Path file = Files.createTempFile("google-stand-in", ".html");
            file.toFile().deleteOnExit();
            Files.copy(page, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot keep the sign-in page", e);
        }
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
