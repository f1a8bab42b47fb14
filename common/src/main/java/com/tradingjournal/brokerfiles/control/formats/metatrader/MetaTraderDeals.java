package com.tradingjournal.brokerfiles.control.formats.metatrader;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * MetaTrader 5's deals: fills, each known by its number. Taken only where a report has no positions, which tell the profit of each trade; how
 * many units a lot is then is usual for currencies, whose profit is in the second of them, and asked for anything else.
 */
final class MetaTraderDeals implements MetaTraderReport {

    private static final Map<String, Side> SIDES = Map.of("buy", Side.BUY, "sell", Side.SELL);
    private static final Map<String, Effect> DIRECTIONS = Map.of(
            "in",
            Effect.OPEN,
            "out",
            Effect.CLOSE,
            "in/out",
            Effect.UNMARKED,
            "inout",
            Effect.UNMARKED,
            "out by",
            Effect.CLOSE);
    private static final Set<String> TRADES = Set.of("buy", "sell");
    private static final List<String> LOT_SIZES = List.of("1", "10", "100", "1000", "5000", "100000");

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(EXECUTED_AT, "Time")
            .required(FILL_ID, "Deal")
            .required(SYMBOL, "Symbol")
            .required(SIDE, "Type")
            .named("Direction")
            .required(QUANTITY, "Volume")
            .required(PRICE, "Price")
            .optional(ORDER_ID, "Order")
            .named("Commission", "Fee", "Swap")
            .ignored("Cost", "Profit", "Balance", "Comment");

    @Override
    public String id() {
        return "metatrader5-deals";
    }

    @Override
    public String name() {
        return "MetaTrader 5 deals";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public int rank() {
        return 1;
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(EXECUTED_AT);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        String symbol = row.text(SYMBOL);
        if (!isTrade(row) || LotUnits.usual(symbol).isPresent()) {
            return Optional.empty();
        }
        String message = "How many units is one lot of " + symbol + "?";
        return Optional.of(new Question(
                Question.multiplierOf(symbol), row.name(SYMBOL), message, LOT_SIZES, Question.Freedom.AMOUNT));
    }

    @Override
    public List<Problem> assumptions(Row row) {
        return isTrade(row)
                ? LotUnits.quoteOf(row.text(SYMBOL)).stream()
                        .map(quote -> assumption(row, quote))
                        .toList()
                : List.of();
    }

    private static Problem assumption(Row row, String quote) {
        String what = "is taken as 100,000 units a lot, whose profit is in " + quote
                + "; commission and swap are taken as " + quote;
        return row.note(SYMBOL, ProblemCode.ASSUMPTION, what + " too");
    }

    private static boolean isTrade(Row row) {
        return TRADES.contains(row.text(SIDE).toLowerCase(Locale.ROOT));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!isTrade(row) && !row.text(SIDE).isEmpty()) {
            return new Ignored(row.position().line(), "CASH");
        }
        String symbol = row.requiredName(SYMBOL, 40);
        BigDecimal units = LotUnits.usual(symbol)
                .or(() -> row.answer(Question.multiplierOf(symbol)).map(BigDecimal::new))
                .orElse(BigDecimal.ONE);
        Instrument instrument =
                MetaTraderInstrument.of(symbol, units, LotUnits.quoteOf(symbol).orElse(null));
        Traded traded = new Traded(
                row.requiredWord(SIDE, SIDES),
                row.requiredPositive(QUANTITY),
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(EXECUTED_AT));
        String deal = row.requiredId(FILL_ID);
        return row.fill(instrument, traded)
                .effect(DIRECTIONS.getOrDefault(row.text("Direction").toLowerCase(Locale.ROOT), Effect.UNMARKED))
                .charges(Charges.brokerage(row.sum("Commission").negate())
                        .plus(Charges.other(row.sum("Fee", "Swap").negate())))
                .numbered(deal, "metatrader-deal", deal);
    }
}
