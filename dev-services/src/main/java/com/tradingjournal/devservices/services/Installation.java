package com.tradingjournal.devservices.services;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** The project's folder and what has been built in it. */
public record Installation(Path root) {

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

    public Path jar(Service service) {
        return target(service).resolve(service.module() + ".jar");
    }

    /** @return where the classes of a started service are kept, parsed and linked, for its next start */
    public Path startupCache(Service service) {
        return target(service).resolve(service.module() + ".aot");
    }

    public Path webClient() {
        return root.resolve("web/dist");
    }

    private Path target(Service service) {
        return root.resolve(service.module()).resolve("target");
    }
}
