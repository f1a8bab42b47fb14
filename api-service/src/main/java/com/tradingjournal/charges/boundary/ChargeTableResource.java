package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.control.KnownCharges;
import com.tradingjournal.http.Page;
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

    @Inject
    public ChargeTableResource(KnownCharges known) {
        this.known = known;
    }

    @GET
    @Path("/profiles")
    @Operation(
            operationId = "listChargesProfiles",
            summary = "The brokers' plans that an account's chargesProfile can name, as of today, with their sources")
    public Page<ProfileResponse> profiles() {
        LocalDate today = known.today();
        return all(known.table().profiles().stream()
                .map(profile -> ProfileResponse.of(profile, today))
                .toList());
    }

    @GET
    @Path("/rates")
    @Operation(
            operationId = "listChargesRates",
            summary = "The rates of taxes, exchanges and the regulator as of today, with their sources")
    public Page<RateResponse> rates() {
        return all(known.table().validOn(known.today()).stream()
                .map(RateResponse::of)
                .toList());
    }

    private static <T> Page<T> all(List<T> items) {
        return new Page<>(items, items.size(), null);
    }
}
