package com.tradingjournal.analytics.boundary;

import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.TextValue;
import com.tradingjournal.metrics.control.Summaries;
import com.tradingjournal.metrics.entity.Simulation.Order;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What a simulation is asked with; together its bounds keep it within a moment's work. */
public class SimulationQuery {

    private static final int MOST_PATHS = 10_000;
    private static final int LONGEST = 2_520;
    private static final int MOST_DRAWS = 5_000_000;

    /** What every reader of JSON holds exactly. */
    private static final long LARGEST_SEED = (1L << 53) - 1;

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("90000000000");
    private static final int DECIMALS = 8;

    @QueryParam("paths")
    @DefaultValue("1000")
    @Parameter(
            description = "How many paths; paths × horizon may be 5,000,000 at most",
            schema = @Schema(minimum = "1", maximum = "10000", defaultValue = "1000"))
    private String paths = "1000";

    @QueryParam("horizon")
    @DefaultValue("252")
    @Parameter(
            description = "Observation days of a path",
            schema = @Schema(minimum = "1", maximum = "2520", defaultValue = "252"))
    private String horizon = "252";

    @QueryParam("ruinLevel")
    @Parameter(
            description =
                    "The equity, in money, at or below which a path is ruined; 0 unless given, where there is a balance")
    private @Nullable String ruinLevel;

    @QueryParam("seed")
    @Parameter(description = "A whole number of at most 53 bits; one is chosen and told unless given")
    private @Nullable String seed;

    Order order() {
        int many = (int) TextValue.number("paths", paths, 1, MOST_PATHS);
        int days = (int) TextValue.number("horizon", horizon, 1, LONGEST);
        if ((long) many * days > MOST_DRAWS) {
            throw Invalid.field("paths", "times horizon must be at most " + MOST_DRAWS);
        }
        return new Order(
                many,
                days,
                level(ruinLevel),
                seed == null ? Summaries.SEED : TextValue.number("seed", seed, -LARGEST_SEED, LARGEST_SEED));
    }

    private static @Nullable BigDecimal level(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            BigDecimal level = new BigDecimal(text);
            if (level.stripTrailingZeros().scale() <= DECIMALS && level.abs().compareTo(LARGEST_AMOUNT) <= 0) {
                return level;
            }
        } catch (NumberFormatException noNumber) {
            // Answered below, as any amount that cannot be one.
        }
        throw Invalid.field("ruinLevel", "must be an amount of at most 8 decimals, up to 90,000,000,000");
    }
}
