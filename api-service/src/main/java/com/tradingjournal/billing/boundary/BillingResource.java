package com.tradingjournal.billing.boundary;

import com.tradingjournal.billing.control.UsageMeter;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/billing")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "billing")
public class BillingResource {

    private static final int LONGEST = 60;

    private final UsageMeter meter;

    @Inject
    public BillingResource(UsageMeter meter) {
        this.meter = meter;
    }

    @GET
    @Path("/usage")
    @Requires(Permission.MANAGE_BILLING)
    @Operation(
            operationId = "getUsage",
            summary = "What the workspace uses, month by month of its zone, the newest first; for owners")
    public UsageResponse usage(
            @QueryParam("months")
                    @DefaultValue("12")
                    @Parameter(
                            description = "How many at most, the current one included",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "60",
                                            defaultValue = "12"))
                    String months) {
        return UsageResponse.of(meter.usage(count(months)));
    }

    private static int count(String text) {
        if (text.matches("\\d{1,2}")) {
            int months = Integer.parseInt(text);
            if (months >= 1 && months <= LONGEST) {
                return months;
            }
        }
        throw Invalid.field("months", "must be a whole number from 1 to " + LONGEST);
    }
}
