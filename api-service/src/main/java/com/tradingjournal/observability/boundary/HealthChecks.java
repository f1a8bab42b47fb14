package com.tradingjournal.observability.boundary;

import com.tradingjournal.redis.control.RedisConnection;
import com.tradingjournal.schema.control.SchemaVersion;
import com.tradingjournal.storage.control.ObjectStorage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** What the platform asks: restart me, send me requests, am I up. */
@ApplicationScoped
public class HealthChecks {

    @Produces
    @Liveness
    HealthCheck answers() {
        return () -> HealthCheckResponse.up("server");
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("server");
    }

    @Produces
    @Readiness
    HealthCheck database(SchemaVersion schema) {
        return () ->
                HealthCheckResponse.named("database").status(schema.matches()).build();
    }

    /** Shown, not decisive. */
    @Produces
    @Readiness
    HealthCheck helpers(RedisConnection redis, ObjectStorage storage) {
        return () -> HealthCheckResponse.named("helpers")
                .up()
                .withData("redis", redis.answers())
                .withData("storage", storage.answers())
                .build();
    }
}
