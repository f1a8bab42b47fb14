package com.tradingjournal.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.microprofile.server.RoutingPath;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The built web client from the directory {@code web.root}. An address of the client itself ({@code /trades/42}) is
 * answered with its one page, which then finds the screen; everything that is neither a file nor such an address passes on.
 */
@ApplicationScoped
@RoutingPath("/")
public class WebClient implements HttpService {

    /** Vite writes the content's hash into these names: what has the name has the content. */
    private static final Pattern HASHED = Pattern.compile("/assets/.+-[A-Za-z0-9_-]{8,}\\.\\w+");

    private static final Pattern NOT_A_SCREEN =
            Pattern.compile("/(api|health|metrics|openapi|\\.well-known)(/.*)?|.*/[^/]*\\.[^/]*");

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"),
            Map.entry("txt", "text/plain; charset=utf-8"));

    private final Optional<Path> root;

    @Inject
    WebClient(@ConfigProperty(name = "web.root") Optional<Path> root) {
        this.root = root.map(path -> path.toAbsolutePath().normalize()).filter(Files::isDirectory);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(this::serve);
    }

    private void serve(ServerRequest request, ServerResponse response) {
        Method method = request.prologue().method();
        String path = request.path().path();
        Optional<Path> file = method.equals(Method.GET) || method.equals(Method.HEAD)
                ? find(path).or(() -> screen(path))
                : Optional.empty();
        if (file.isEmpty()) {
            response.next();
            return;
        }
        send(file.get(), path, request, response);
    }

    private Optional<Path> find(String path) {
        return root.map(directory -> directory.resolve(path.substring(1)).normalize())
                .filter(file -> file.startsWith(root.get()) && Files.isRegularFile(file));
    }

    private Optional<Path> screen(String path) {
        return NOT_A_SCREEN.matcher(path).matches() ? Optional.empty() : find("/index.html");
    }

    private static void send(Path file, String path, ServerRequest request, ServerResponse response) {
        try {
            String tag = "\"%x-%x\"".formatted(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
            response.header(HeaderNames.ETAG, tag);
            response.header(
                    HeaderNames.CACHE_CONTROL,
                    HASHED.matcher(path).matches() ? "public, max-age=31536000, immutable" : "no-cache");
            if (request.headers()
                    .first(HeaderNames.IF_NONE_MATCH)
                    .filter(tag::equals)
                    .isPresent()) {
                response.status(Status.NOT_MODIFIED_304).send();
                return;
            }
            response.header(HeaderNames.CONTENT_TYPE, type(file));
            response.send(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    }
}
