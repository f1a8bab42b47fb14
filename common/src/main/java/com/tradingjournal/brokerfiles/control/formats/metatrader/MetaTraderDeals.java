package com.tradingjournal.brokerfiles.control.formats.metatrader;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.contracts.ZoneQuestion;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
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
 * many units a lot is then is usual for currencies and asked for anything else.
 */
final class MetaTraderDeals implements BrokerFormat {

    private static final Map<String, Side> SIDES = Map.of("buy", Side.BUY, "sell", Side.SELL);
    private static final Map<String, Effect> DIRECTIONS =
            Map.of("in", Effect.OPEN, "out", Effect.CLOSE, "in/out", Effect.UNMARKED, "inout", Effect.UNMARKED, "out by", Effect.CLOSE);
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
    public boolean isRow(RawRecord record) {
        return !record.cell(0).isBlank() || !record.cell(1).isBlank();
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Inquiry inquiry() {
        return new Inquiry() {
            private boolean zoneAsked;

            @Override
            public Optional<Question> look(Row row) {
                if (!zoneAsked && !row.text(EXECUTED_AT).isEmpty()) {
                    zoneAsked = true;
                    return Optional.of(ZoneQuestion.of(row, EXECUTED_AT));
                }
                return question(row);
            }
        };
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
        Instrument instrument = MetaTraderInstrument.of(symbol, units);
        Traded traded = new Traded(
                row.requiredWord(SIDE, SIDES),
                row.requiredPositive(QUANTITY),
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(EXECUTED_AT));
        String deal = row.id(FILL_ID).orElse("");
        return row.fill(instrument, traded)
                .effect(DIRECTIONS.getOrDefault(row.text("Direction").toLowerCase(Locale.ROOT), Effect.UNMARKED))
                .charges(new Charges(
                        row.sum("Commission").negate(),
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        BigDecimal.ZERO,
                        row.sum("Fee", "Swap").negate()))
                .numbered(deal, "metatrader-deal", deal);
    }
}
