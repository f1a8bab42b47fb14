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
import com.tradingjournal.brokerfiles.control.mapping.FirstPass;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RowMapper;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file with one fill per row under usual names. Without a column for the side the sign of the quantity tells it. A state that is
 * neither known as filled nor as not filled is rejected.
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

    private static final List<String> STATES = List.of("Status", "Order Status", "State", "Order State");
    private static final List<String> FILLED =
            List.of("fill", "full", "exec", "complete", "done", "closed", "traded", "settled", "success", "ok");
    private static final String PARTLY = "part";
    private static final List<String> NOT_FILLED = List.of(
            "cancel",
            "reject",
            "expired",
            "working",
            "pending",
            "open",
            "placed",
            "queued",
            "new",
            "unfilled",
            "not",
            "inactive",
            "submitted",
            "accepted",
            "fail",
            "trigger",
            "delete",
            "void");
    private static final String HAS_A_DAY = ".*\\d[-/.]\\d.*|\\d{8}.*|.*[A-Za-z]{3} \\d.*";

    private static final HeaderSpec HEADER = Aliases.columns()
            .required(
                    PRICE,
                    "fill price",
                    "filled price",
                    "avg fill price",
                    "avg filled price",
                    "filled avg price",
                    "average fill price",
                    "exec price",
                    "execution price",
                    "executed price")
            .optional(PRICE, "trade price")
            .optional(PRICE, "price", "average price", "avg price", "unit price", "rate")
            .optional(
                    EXECUTED_AT,
                    "exec time",
                    "execution time",
                    "executed at",
                    "executed time",
                    "filled time",
                    "filled at",
                    "fill time")
            .optional(EXECUTED_AT, "trade time", "date/time", "datetime", "timestamp")
            .optional(EXECUTED_AT, "time")
            .optional(TRADE_DATE, "fill date", "execution date", "trade date")
            .optional(TRADE_DATE, "transaction date", "date", "run date")
            .optional(Field.FILL_ID, "trade id", "exec id", "execution id", "fill id", "trade no", "trade number")
            .optional(Field.ORDER_ID, "order id", "order number", "order no")
            .named("Status")
            .ignored(STATES.toArray(String[]::new));

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
        return new GenericQuestions(row -> !isNotFilled(state(row)), row -> true);
    }

    @Override
    public List<Problem> assumptions(Row row) {
        return Stream.concat(ColumnChoice.assumptions(row).stream(), GenericInstrument.assumptions(row).stream())
                .toList();
    }

    /** A column that nobody recognised may be the one that tells: without it each row could be a purchase or a sale. */
    @Override
    public RowMapper mapper(FirstPass file) {
        Signs signs = new Signs(file);
        return (row, ordinals) -> {
            if (!row.has(SIDE) && !isNotFilled(state(row)) && !signs.areUsed()) {
                row.reject(
                        SIDE,
                        ProblemCode.MISSING,
                        "is told by no column, and no quantity is below 0; say which column tells it");
            }
            return read(row, ordinals);
        };
    }

    /** Whether any quantity is below 0: looked for once, and only where no column tells the side. */
    private static final class Signs {

        private final FirstPass file;
        private boolean looked;
        private boolean used;

        private Signs(FirstPass file) {
            this.file = file;
        }

        private boolean areUsed() {
            if (!looked) {
                looked = true;
                file.forEach(row -> used |= row.amount(QUANTITY)
                        .filter(quantity -> quantity.signum() < 0)
                        .isPresent());
            }
            return used;
        }
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String state = state(row);
        if (isNotFilled(state)) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        checkState(row, state);
        Instrument instrument = GenericInstrument.of(row);
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        Order order = order(row, signed);
        if (signed.signum() == 0) {
            row.reject(QUANTITY, ProblemCode.OUT_OF_RANGE, "must not be 0 or empty");
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        BigDecimal price = row.requiredPrice(PRICE, instrument.assetClass());
        FillBuilder fill = row.fill(instrument, new Traded(order.side, signed.abs(), price, executedAt(row)))
                .effect(order.effect)
                .account(row.name(Field.ACCOUNT, 100).orElse(""));
        Aliases.checkFees(row, PRICE);
        FeeSigns.charges(row).ifPresent(fill::charges);
        row.positive(Field.FX_RATE).ifPresent(fill::fxRate);
        return row.id(Field.FILL_ID)
                .map(id -> fill.counted(ordinals).numbered(id))
                .orElseGet(() -> fill.counted(ordinals));
    }

    private static String state(Row row) {
        return stateColumn(row).map(row::text).orElse("").toLowerCase(Locale.ROOT);
    }

    private static Optional<String> stateColumn(Row row) {
        return STATES.stream().filter(name -> !row.text(name).isEmpty()).findFirst();
    }

    private static boolean isNotFilled(String state) {
        return NOT_FILLED.stream().anyMatch(state::startsWith);
    }

    /** Of an order filled in part the quantity ordered is not what was traded. */
    private static void checkState(Row row, String state) {
        String column = stateColumn(row).orElse("");
        boolean partly = state.startsWith(PARTLY);
        boolean known = state.isEmpty() || partly || FILLED.stream().anyMatch(state::startsWith);
        if (!known) {
            row.reject(column, row.text(column), ProblemCode.UNKNOWN_VALUE, "does not say whether it was filled");
        }
        String quantity = HeaderName.normal(row.name(QUANTITY));
        if (partly && !quantity.contains("fill") && !quantity.contains("exec")) {
            row.reject(QUANTITY, ProblemCode.CONTRADICTION, "may be what was ordered, of which only a part was filled");
        }
    }

    private static Order order(Row row, BigDecimal signed) {
        if (row.has(SIDE)) {
            return row.requiredWord(SIDE, WORDS);
        }
        return new Order(signed.signum() < 0 ? Side.SELL : Side.BUY, Effect.UNMARKED);
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
