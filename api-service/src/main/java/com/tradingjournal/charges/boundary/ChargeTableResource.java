package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.control.KnownCharges;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.control.CallerCheck;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/charges")
@Produces(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "charges")
public class ChargeTableResource {

    private final KnownCharges known;
    private final CallerCheck callers;

    @Inject
    public ChargeTableResource(KnownCharges known, CallerCheck callers) {
        this.known = known;
        this.callers = callers;
    }

    @GET
    @Path("/profiles")
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "listChargesProfiles",
            summary = "The brokers' plans that an account's chargesProfile can name, as of today, with their sources")
    public Page<ProfileResponse> profiles() {
        callers.live();
        LocalDate today = known.today();
        return all(known.table().profiles().stream()
                .map(profile -> ProfileResponse.of(profile, today))
                .toList());
    }

    @GET
    @Path("/rates")
    @Requires(Permission.VIEW)
    @Operation(
            operationId = "listChargesRates",
            summary = "The rates of taxes, exchanges and the regulator as of today, with their sources")
    public Page<RateResponse> rates() {
        callers.live();
        return all(known.table().validOn(known.today()).stream()
                .map(RateResponse::of)
                .toList());
    }

    private static <T> Page<T> all(List<T> items) {
        return new Page<>(items, items.size(), null);
    }
}
