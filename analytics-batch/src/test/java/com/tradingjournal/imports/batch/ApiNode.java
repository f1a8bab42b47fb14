package com.tradingjournal.imports.batch;

import com.tradingjournal.devservices.process.FreePort;
import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestServers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The API as it was built, in a process of its own that can be killed. */
final class ApiNode implements AutoCloseable {

    private static final Path JAR = Path.of("../api-service/target/api-service.jar");

    private final Process process;
    private final TestApi client;

    private ApiNode(Process process, int port) {
        this.process = process;
        this.client = TestApi.at(URI.create("http://127.0.0.1:" + port));
    }

    /** Returns when it answers. */
    static ApiNode start() throws IOException, InterruptedException {
        int port = FreePort.find();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        System.getProperties().stringPropertyNames().stream()
                .filter(key ->
                        key.matches("(server|database|redis|storage|mail|auth|plans|ratelimit|notifications)\\..*"))
                .forEach(key -> command.add("-D" + key + "=" + System.getProperty(key)));
        command.addAll(List.of("-Dserver.port=" + port, "-Ddatabase.user=" + DatabaseRole.API.user()));
        command.addAll(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar", JAR.toString()));
        Path log = TestServers.folder().resolve("api-" + UUID.randomUUID() + ".log");
        ApiNode node = new ApiNode(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                port);
        node.awaitAnswer(log);
        return node;
    }

    TestApi client() {
        return client;
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void awaitAnswer(Path log) throws InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                if (client.get("//health/ready").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // It is starting.
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The API did not start: " + log);
    }
}
