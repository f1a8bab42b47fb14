package com.tradingjournal.devservices.services;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The project's folder and what has been built in it. */
public record Installation(Path root) {

    public static final String SUPERVISOR = "dev-services";

    /** @return the one this class was built in: dev-services/target/dev-services.jar */
    public static Installation ofThisJar() {
        try {
            Path jar = Path.of(Installation.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return new Installation(jar.resolve("../../..").normalize());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not started from a jar", e);
        }
    }

    public Path jar(String module) {
        return target(module).resolve(module + ".jar");
    }

    /** @return where the classes of a started program are kept, parsed and linked, for its next start */
    public Path startupCache(String module) {
        return target(module).resolve(module + ".aot");
    }

    public Path webClient() {
        return root.resolve("web/dist");
    }

    private Path target(String module) {
        return root.resolve(module).resolve("target");
    }
}
