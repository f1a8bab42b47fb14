package com.tradingjournal.trades.boundary;

import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.TextValue;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.positions.entity.TradeStatus;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A filter as it was written, and how it is read.
 *
 * @param prefix before the name of each parameter
 */
record FilterTexts(
        String prefix,
        @Nullable String from,
        @Nullable String to,
        List<String> symbols,
        @Nullable String side,
        @Nullable String status,
        @Nullable String assetClass,
        List<String> accountIds,
        List<String> userIds,
        List<String> tags,
        List<String> strategies,
        @Nullable String minPnl,
        @Nullable String maxPnl,
        @Nullable String q) {

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("90000000000");

    /** Finer amounts exist nowhere; scaling 1e-600000000 up would take minutes. */
    private static final int DECIMALS = 8;

    /** @throws Invalid naming every parameter that cannot be read */
    TradeFilter toFilter() {
        Reading reading = new Reading(prefix, new ArrayList<>());
        TradeFilter filter = new TradeFilter(
                reading.one("from", from, text -> TextValue.date("from", text)),
                reading.one("to", to, text -> TextValue.date("to", text)),
                symbols,
                reading.several("side", side, Side::valueOf),
                reading.several("status", status, TradeStatus::valueOf),
                reading.several("assetClass", assetClass, AssetClass::valueOf),
                reading.all("accountId", accountIds, text -> TextValue.uuid("accountId", text)),
                reading.all("userId", userIds, text -> TextValue.uuid("userId", text)),
                tags,
                strategies,
                reading.one("minPnl", minPnl, FilterTexts::amount),
                reading.one("maxPnl", maxPnl, FilterTexts::amount),
                q);
        if (filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to())) {
            reading.refuse("to", "must not be before " + prefix + "from");
        }
        if (!reading.problems.isEmpty()) {
            throw new Invalid(reading.problems);
        }
        return filter;
    }

    private static BigDecimal amount(String value) {
        BigDecimal amount = new BigDecimal(value);
        boolean tooFine = amount.stripTrailingZeros().scale() > DECIMALS;
        if (tooFine || amount.abs().compareTo(LARGEST_AMOUNT) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return amount;
    }

    /** Collects what cannot be read. */
    private record Reading(String prefix, List<FieldProblem> problems) {

        private <T> @Nullable T one(String name, @Nullable String value, Function<String, T> reader) {
            if (value == null) {
                return null;
            }
            try {
                return reader.apply(value);
            } catch (Invalid unreadable) {
                unreadable.details().forEach(problem -> refuse(problem.field(), problem.message()));
                return null;
            } catch (IllegalArgumentException unreadable) {
                refuse(name, "'" + value + "' is not a value of this parameter");
                return null;
            }
        }

        private <T> List<T> several(String name, @Nullable String value, Function<String, T> reader) {
            T read = one(name, value, reader);
            return read == null ? List.of() : List.of(read);
        }

        private <T> List<T> all(String name, List<String> values, Function<String, T> reader) {
            return values.stream()
                    .map(value -> one(name, value, reader))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private void refuse(String name, String message) {
            problems.add(new FieldProblem(prefix + name, message));
        }
    }
}
