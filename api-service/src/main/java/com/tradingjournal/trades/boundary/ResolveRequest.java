package com.tradingjournal.trades.boundary;

import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.trades.entity.Resolution;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a client says a trade in review is; price and time go with OPENING, another trade with MATCH. */
public record ResolveRequest(
        @NotNull As as,
        @Nullable @Digits(integer = 11, fraction = 8) BigDecimal price,
        @Nullable Instant timestamp,
        @Nullable UUID tradeId) {

    /** The ways out of review. */
    public enum As {
        SHORT,
        OPENING,
        MATCH,
        IGNORE
    }

    /** @throws Invalid naming what is missing, and what does not belong to this way */
    Resolution toResolution() {
        List<FieldProblem> problems = new ArrayList<>();
        goesWith(As.OPENING, "price", price, problems);
        goesWith(As.OPENING, "timestamp", timestamp, problems);
        goesWith(As.MATCH, "tradeId", tradeId, problems);
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return switch (as) {
            case SHORT -> new Resolution.Short();
            case OPENING -> new Resolution.Opening(given(price), given(timestamp));
            case MATCH -> new Resolution.Match(given(tradeId));
            case IGNORE -> new Resolution.Ignore();
        };
    }

    private void goesWith(As way, String field, @Nullable Object value, List<FieldProblem> problems) {
        if (as == way && value == null) {
            problems.add(new FieldProblem(field, "is required with " + way));
        }
        if (as != way && value != null) {
            problems.add(new FieldProblem(field, "goes with " + way + " only"));
        }
    }

    private static <T> T given(@Nullable T value) {
        return Objects.requireNonNull(value);
    }
}
