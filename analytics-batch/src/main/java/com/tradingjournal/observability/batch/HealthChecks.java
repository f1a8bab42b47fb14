package com.tradingjournal.observability.batch;

import com.tradingjournal.schema.control.SchemaVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;

/** Alive while it answers; ready while it reaches a database of its own schema. */
@ApplicationScoped
public class HealthChecks {

    @Produces
    @Liveness
    HealthCheck answers() {
        return () -> HealthCheckResponse.up("batch");
    }

    @Produces
    @Startup
    HealthCheck started() {
        return () -> HealthCheckResponse.up("batch");
    }

    @Produces
    @Readiness
    HealthCheck database(SchemaVersion schema) {
        return () ->
                HealthCheckResponse.named("database").status(schema.matches()).build();
    }
}
