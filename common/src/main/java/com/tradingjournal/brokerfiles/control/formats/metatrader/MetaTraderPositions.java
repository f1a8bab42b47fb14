package com.tradingjournal.brokerfiles.control.formats.metatrader;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.STOP_LOSS;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TARGET;

import com.tradingjournal.brokerfiles.control.formats.contracts.ZoneQuestion;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Account history → Report: closed positions, one trade per row, known by the position's number. Two columns are called Time and two
 * Price: the second ones are those of the close. Rows of money moved and of orders never filled are no trades.
 *
 * @param profit the column of what was made before commission, taxes, fee and swap
 */
record MetaTraderPositions(String id, String name, HeaderSpec header, String profit, String commission)
        implements BrokerFormat {

    private static final Map<String, Side> SIDES = Map.of("buy", Side.BUY, "sell", Side.SELL);
    private static final Set<String> CASH = Set.of("balance", "credit", "deposit", "withdrawal", "correction", "bonus");
    private static final List<String> OTHER_SECTIONS = List.of(
            "orders", "deals", "open positions", "working orders", "results", "summary", "open trades", "ordini", "affari", "ordens", "transações");

    static MetaTraderPositions mt4() {
        HeaderSpec header = columns()
                .required(FILL_ID, "Ticket")
                .required(ENTRY_TIMESTAMP, "Open Time")
                .required(SIDE, "Type")
                .required(QUANTITY, "Size", "Volume")
                .required(SYMBOL, "Item", "Symbol")
                .required(ENTRY_PRICE, "Price")
                .required(EXIT_TIMESTAMP, "Close Time")
                .required(EXIT_PRICE, "Price#2")
                .named("Commission", "Taxes", "Swap", "Profit");
        return new MetaTraderPositions("metatrader4-history", "MetaTrader 4 history", header, "Profit", "Commission");
    }

    static MetaTraderPositions mt5() {
        return mt5("metatrader5-positions", "MetaTrader 5 positions", List.of("Time", "Position", "Symbol", "Type", "Volume", "Price", "Profit", "Commission"));
    }

    static MetaTraderPositions mt5Italian() {
        return mt5("metatrader5-positions-it", "MetaTrader 5 posizioni", List.of("Ora", "Posizione", "Simbolo", "Tipo", "Volume", "Prezzo", "Profitto", "Commissioni"));
    }

    static MetaTraderPositions mt5Portuguese() {
        return mt5("metatrader5-positions-pt", "MetaTrader 5 posições", List.of("Horário", "Posição", "Ativo", "Tipo", "Volume", "Preço", "Lucro", "Comissão"));
    }

    private static MetaTraderPositions mt5(String id, String name, List<String> words) {
        HeaderSpec header = columns()
                .required(ENTRY_TIMESTAMP, words.get(0))
                .required(FILL_ID, words.get(1))
                .required(SYMBOL, words.get(2))
                .required(SIDE, words.get(3))
                .required(QUANTITY, words.get(4))
                .required(ENTRY_PRICE, words.get(5))
                .required(EXIT_TIMESTAMP, words.get(0) + "#2")
                .required(EXIT_PRICE, words.get(5) + "#2")
                .named(words.get(6), words.get(7), "Swap", "Fee");
        return new MetaTraderPositions(id, name, header, words.get(6), words.get(7));
    }

    private static HeaderSpec columns() {
        return HeaderSpec.columns().optional(STOP_LOSS, "S / L", "S/L").optional(TARGET, "T / P", "T/P");
    }

    /** The title of the next section. */
    @Override
    public boolean endsAt(RawRecord record) {
        String first = record.cells().stream().map(String::strip).filter(cell -> !cell.isEmpty()).findFirst().orElse("");
        return record.filled() <= 2 && OTHER_SECTIONS.contains(first.replace(":", "").toLowerCase(Locale.ROOT));
    }

    /** Sums below the rows have no number and no symbol. */
    @Override
    public boolean isRow(RawRecord record) {
        return record.cells().stream().limit(2).anyMatch(cell -> !cell.isBlank());
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return row.text(ENTRY_TIMESTAMP).isEmpty() ? Optional.empty() : Optional.of(ZoneQuestion.of(row, ENTRY_TIMESTAMP));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String type = row.text(SIDE).toLowerCase(Locale.ROOT);
        if (CASH.contains(type)) {
            return new Ignored(row.position().line(), "CASH");
        }
        if (type.contains("limit") || type.contains("stop")) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Side side = row.requiredWord(SIDE, SIDES);
        BigDecimal lots = lots(row);
        BigDecimal entry = row.amount(ENTRY_PRICE).orElse(BigDecimal.ZERO);
        BigDecimal exit = row.amount(EXIT_PRICE).orElse(BigDecimal.ZERO);
        Optional<BigDecimal> units = LotUnits.of(row.sum(profit), side, lots, entry, exit);
        if (units.isEmpty()) {
            row.reject(profit, row.text(profit), ProblemCode.CONTRADICTION, "has not the sign that the prices tell");
        }
        Instrument instrument = MetaTraderInstrument.of(row.requiredName(SYMBOL, 40), units.orElse(BigDecimal.ONE));
        return row.roundTrip(instrument, side, lots, new Priced(entry, row.requiredWhen(ENTRY_TIMESTAMP)))
                .exit(exit, row.requiredWhen(EXIT_TIMESTAMP))
                .charges(charges(row))
                .annotated(new Annotations(level(row, STOP_LOSS), null, level(row, TARGET), null, List.of(), null, null))
                .numbered("metatrader", row.id(FILL_ID).orElse(""));
    }

    /** {@code 0.10 / 0.10} is what was asked for and what was filled. */
    private static BigDecimal lots(Row row) {
        String text = row.text(QUANTITY);
        int slash = text.indexOf('/');
        return slash < 0 ? row.requiredPositive(QUANTITY) : row.positive(QUANTITY, text.substring(slash + 1).strip());
    }

    private static @Nullable BigDecimal level(Row row, Field field) {
        return row.amount(field).filter(price -> price.signum() != 0).orElse(null);
    }

    /** As the report has them a cost is below 0; a swap may be earned. */
    private Charges charges(Row row) {
        return new Charges(
                row.sum(commission).negate(),
                BigDecimal.ZERO,
                row.sum("Taxes").negate(),
                BigDecimal.ZERO,
                row.sum("Swap", "Fee").negate());
    }
}
