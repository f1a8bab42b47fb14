package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.control.ChargeComparison;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/accounts/{id}/charges")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "charges")
public class AccountChargesResource {

    private final ChargeComparison charges;

    @Inject
    public AccountChargesResource(ChargeComparison charges) {
        this.charges = charges;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "listAccountCharges",
            summary = "What the broker states beside what is computed, by day and stated period, newest first",
            description = """
                    Lists each day with a trade in rupees at an exchange, and each day or period that a broker's report states and that \
                    begins in the range. A sum is of all fills of the day or period: where one of them is not known, it is null and never \
                    a part of the whole or 0. Without the broker's plan brokerage, tax and total are null; without a profile all that is \
                    computed is.""")
    public Page<ComparisonResponse> list(
            @PathParam("id") UUID id, @BeanParam DayRangeQuery days, @BeanParam PageQuery page) {
        return page.page(
                charges.page(id, days.toRange(), page.limit() + 1, page.after()),
                ChargeComparison::place,
                ComparisonResponse::of);
    }
}
