package com.tradingjournal.charges.boundary;

import com.tradingjournal.charges.control.ChargeComparison.Range;
import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.TextValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Days of the account's zone, both inclusive; either may be left open. */
public class DayRangeQuery {

    private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @QueryParam("from")
    @Parameter(description = "The first day, in the account's zone")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "The last day, in the account's zone")
    private @Nullable String to;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** @throws Invalid naming the parameters that cannot be read */
    Range toRange() {
        Range range = new Range(day("from", from, FIRST), day("to", to, LAST));
        if (problems.isEmpty() && range.from().isAfter(range.to())) {
            problems.add(new FieldProblem("to", "must not be before from"));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return range;
    }

    private LocalDate day(String name, @Nullable String text, LocalDate open) {
        if (text == null) {
            return open;
        }
        try {
            return TextValue.date(name, text);
        } catch (Invalid unreadable) {
            problems.addAll(unreadable.details());
            return open;
        }
    }
}
