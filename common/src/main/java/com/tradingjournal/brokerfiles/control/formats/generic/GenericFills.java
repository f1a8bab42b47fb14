package com.tradingjournal.brokerfiles.control.formats.generic;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.formats.FeeSigns;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file with one fill per row under usual names. Without a column for the side the sign of the quantity tells it. Of several price
 * columns none of which says that it is the fill's, a person chooses.
 */
final class GenericFills implements BrokerFormat {

    private record Order(Side side, Effect effect) {}

    private static final Map<String, Order> WORDS = Map.ofEntries(
            Map.entry("buy", new Order(Side.BUY, Effect.UNMARKED)),
            Map.entry("b", new Order(Side.BUY, Effect.UNMARKED)),
            Map.entry("bot", new Order(Side.BUY, Effect.UNMARKED)),
            Map.entry("bought", new Order(Side.BUY, Effect.UNMARKED)),
            Map.entry("long", new Order(Side.BUY, Effect.UNMARKED)),
            Map.entry("market buy", new Order(Side.BUY, Effect.UNMARKED)),
            Map.entry("limit buy", new Order(Side.BUY, Effect.UNMARKED)),
            Map.entry("sell", new Order(Side.SELL, Effect.UNMARKED)),
            Map.entry("s", new Order(Side.SELL, Effect.UNMARKED)),
            Map.entry("sld", new Order(Side.SELL, Effect.UNMARKED)),
            Map.entry("sold", new Order(Side.SELL, Effect.UNMARKED)),
            Map.entry("market sell", new Order(Side.SELL, Effect.UNMARKED)),
            Map.entry("limit sell", new Order(Side.SELL, Effect.UNMARKED)),
            Map.entry("short", new Order(Side.SELL, Effect.OPEN)),
            Map.entry("ss", new Order(Side.SELL, Effect.OPEN)),
            Map.entry("sell short", new Order(Side.SELL, Effect.OPEN)),
            Map.entry("sold short", new Order(Side.SELL, Effect.OPEN)),
            Map.entry("cover", new Order(Side.BUY, Effect.CLOSE)),
            Map.entry("bc", new Order(Side.BUY, Effect.CLOSE)),
            Map.entry("buy to cover", new Order(Side.BUY, Effect.CLOSE)),
            Map.entry("bto", new Order(Side.BUY, Effect.OPEN)),
            Map.entry("buy to open", new Order(Side.BUY, Effect.OPEN)),
            Map.entry("btc", new Order(Side.BUY, Effect.CLOSE)),
            Map.entry("buy to close", new Order(Side.BUY, Effect.CLOSE)),
            Map.entry("sto", new Order(Side.SELL, Effect.OPEN)),
            Map.entry("sell to open", new Order(Side.SELL, Effect.OPEN)),
            Map.entry("stc", new Order(Side.SELL, Effect.CLOSE)),
            Map.entry("sell to close", new Order(Side.SELL, Effect.CLOSE)));

    private static final List<String> NOT_FILLED =
            List.of("cancel", "reject", "expired", "working", "pending", "open", "placed", "queued");
    private static final List<String> AMBIGUOUS = List.of("Price", "Average Price", "Avg Price");
    private static final String HAS_A_DAY = ".*\\d[-/.]\\d.*|\\d{8}.*|.*[A-Za-z]{3} \\d.*";
    private static final String WHICH_PRICE = "PRICE";

    private static final HeaderSpec HEADER = Aliases.columns()
            .required(
                    PRICE,
                    "fill price",
                    "filled price",
                    "avg fill price",
                    "exec price",
                    "execution price",
                    "trade price",
                    "tradeprice",
                    "price",
                    "average price",
                    "avg price",
                    "unitprice",
                    "unit price",
                    "rate")
            .optional(
                    EXECUTED_AT,
                    "date/time",
                    "datetime",
                    "timestamp",
                    "exec time",
                    "execution time",
                    "executed at",
                    "filled time",
                    "fill time",
                    "trade time",
                    "time")
            .optional(
                    TRADE_DATE,
                    "date",
                    "trade date",
                    "tradedate",
                    "transaction date",
                    "fill date",
                    "execution date",
                    "run date")
            .optional(Field.FILL_ID, "trade id", "exec id", "execution id", "fill id", "trade no", "trade number")
            .optional(Field.ORDER_ID, "order id", "order number", "order no")
            .named("Status");

    @Override
    public String id() {
        return "generic-fills";
    }

    @Override
    public String name() {
        return "Fills of another broker";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public int rank() {
        return 2;
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Inquiry inquiry() {
        FeeSigns fees = new FeeSigns();
        return row ->
                Stream.concat(fees.look(row).stream(), question(row).stream()).toList();
    }

    @Override
    public Optional<Question> question(Row row) {
        List<String> prices =
                AMBIGUOUS.stream().filter(name -> !row.text(name).isEmpty()).toList();
        boolean certain = prices.size() < 2 || !row.text(PRICE).equals(row.text(prices.getFirst()));
        if (certain || row.text(prices.get(0)).equals(row.text(prices.get(1)))) {
            return Optional.empty();
        }
        String message = "Which column is the price at which the row was filled: " + String.join(" or ", prices) + "?";
        return Optional.of(Question.choice(WHICH_PRICE, prices.getFirst(), message, prices));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String status = row.text("Status").toLowerCase(Locale.ROOT);
        if (NOT_FILLED.stream().anyMatch(status::startsWith)) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Instrument instrument = Aliases.instrument(row);
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        Order order = order(row, signed);
        if (signed.signum() == 0) {
            row.reject(QUANTITY, ProblemCode.OUT_OF_RANGE, "must not be 0 or empty");
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        FillBuilder fill = row.fill(
                        instrument, new Traded(order.side, signed.abs(), price(row, instrument), executedAt(row)))
                .effect(order.effect)
                .account(row.name(Field.ACCOUNT, 100).orElse(""));
        FeeSigns.charges(row).ifPresent(fill::charges);
        row.positive(Field.FX_RATE).ifPresent(fill::fxRate);
        return row.id(Field.FILL_ID)
                .map(id -> fill.counted(ordinals).numbered(id))
                .orElseGet(() -> fill.counted(ordinals));
    }

    private static Order order(Row row, BigDecimal signed) {
        Side bySign = signed.signum() < 0 ? Side.SELL : Side.BUY;
        return row.text(SIDE).isEmpty() ? new Order(bySign, Effect.UNMARKED) : row.requiredWord(SIDE, WORDS);
    }

    private static BigDecimal price(Row row, Instrument instrument) {
        return row.answer(WHICH_PRICE)
                .filter(column -> !row.text(column).isEmpty())
                .map(row::sum)
                .orElseGet(() -> row.requiredPrice(PRICE, instrument.assetClass()));
    }

    /** Date and time may stand in one column or in two; a date alone has no time of day. */
    private static When executedAt(Row row) {
        if (row.text(EXECUTED_AT).matches(HAS_A_DAY) || row.text(TRADE_DATE).isEmpty()) {
            return row.requiredWhen(EXECUTED_AT);
        }
        return row.text(EXECUTED_AT).isEmpty()
                ? row.requiredWhen(TRADE_DATE)
                : row.requiredWhen(TRADE_DATE, EXECUTED_AT);
    }
}
