package com.tradingjournal.trades.boundary;

import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.http.TextValue;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.positions.entity.TradeStatus;
import com.tradingjournal.trades.control.TradeFilter;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The filters of {@code GET /trades} as query parameters; everything that counts trades takes the same ones. */
public class TradeFilterQuery {

    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("90000000000");

    /** Finer amounts exist nowhere; scaling 1e-600000000 up would take minutes. */
    private static final int DECIMALS = 8;

    @QueryParam("from")
    private @Nullable String from;

    @QueryParam("to")
    private @Nullable String to;

    @QueryParam("symbol")
    private List<String> symbols = List.of();

    @QueryParam("side")
    private @Nullable String side;

    @QueryParam("status")
    private @Nullable String status;

    @QueryParam("assetClass")
    private @Nullable String assetClass;

    @QueryParam("accountId")
    private List<String> accountIds = List.of();

    @QueryParam("userId")
    private List<String> userIds = List.of();

    @QueryParam("tag")
    private List<String> tags = List.of();

    @QueryParam("strategy")
    private List<String> strategies = List.of();

    @QueryParam("minPnl")
    private @Nullable String minPnl;

    @QueryParam("maxPnl")
    private @Nullable String maxPnl;

    @QueryParam("q")
    private @Nullable String q;

    private final List<FieldProblem> problems = new ArrayList<>();

    /** @throws Invalid naming every parameter that cannot be read */
    public TradeFilter toFilter() {
        TradeFilter filter = new TradeFilter(
                one("from", from, text -> TextValue.date("from", text)),
                one("to", to, text -> TextValue.date("to", text)),
                symbols,
                several("side", side, Side::valueOf),
                several("status", status, TradeStatus::valueOf),
                several("assetClass", assetClass, AssetClass::valueOf),
                all("accountId", accountIds, text -> TextValue.uuid("accountId", text)),
                all("userId", userIds, text -> TextValue.uuid("userId", text)),
                tags,
                strategies,
                one("minPnl", minPnl, TradeFilterQuery::amount),
                one("maxPnl", maxPnl, TradeFilterQuery::amount),
                q);
        if (filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to())) {
            problems.add(new FieldProblem("to", "must not be before from"));
        }
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
        return filter;
    }

    private <T> @Nullable T one(String name, @Nullable String value, Function<String, T> reader) {
        if (value == null) {
            return null;
        }
        try {
            return reader.apply(value);
        } catch (Invalid unreadable) {
            problems.addAll(unreadable.details());
            return null;
        } catch (IllegalArgumentException unreadable) {
            problems.add(new FieldProblem(name, "'" + value + "' is not a value of this parameter"));
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

    private static BigDecimal amount(String value) {
        BigDecimal amount = new BigDecimal(value);
        boolean tooFine = amount.stripTrailingZeros().scale() > DECIMALS;
        if (tooFine || amount.abs().compareTo(LARGEST_AMOUNT) > 0) {
            throw new IllegalArgumentException("out of range");
        }
        return amount;
    }
}
