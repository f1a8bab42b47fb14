package com.tradingjournal.brokerfiles.control.formats.journals;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Tradervue's generic executions, which many tools write: dates begin with the month or the year, never the day; the side begins with B
 * or S, or the quantity is signed. {@code SS} and {@code sell short} open a short. Its names are everyone's: it is known by their order or
 * by the columns of fees.
 */
final class TradervueExecutions implements BrokerFormat {

    private static final List<String> NAMES = List.of("date", "time", "symbol", "quantity", "price", "side");
    private static final Set<String> FEES = Set.of("transfee", "ecnfee");

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(TRADE_DATE, "Date")
            .required(EXECUTED_AT, "Time")
            .required(SYMBOL, "Symbol")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "Price")
            .optional(SIDE, "Side")
            .named("Commission", "TransFee", "ECNFee");

    @Override
    public String id() {
        return "tradervue-executions";
    }

    @Override
    public String name() {
        return "Tradervue executions";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public boolean isHeader(RawRecord record) {
        List<String> names = record.cells().stream()
                .map(HeaderName::normal)
                .filter(name -> !name.isEmpty())
                .toList();
        return names.stream().anyMatch(FEES::contains)
                || (names.size() >= NAMES.size()
                        && names.subList(0, NAMES.size()).equals(NAMES)
                        && names.stream().skip(NAMES.size()).allMatch("commission"::equals));
    }

    @Override
    public Optional<DateOrder> dateOrder() {
        return Optional.of(DateOrder.MONTH_FIRST);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = JournalInstrument.of(row);
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        BigDecimal quantity = signed.signum() == 0 ? row.requiredPositive(QUANTITY) : signed.abs();
        Traded traded = new Traded(
                side(row, signed),
                quantity,
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(TRADE_DATE, EXECUTED_AT));
        FillBuilder fill = row.fill(instrument, traded).effect(effect(row));
        if (!(row.text("Commission") + row.text("TransFee") + row.text("ECNFee")).isEmpty()) {
            Charges ofExchange = Charges.exchange(row.sum("TransFee", "ECNFee"));
            fill.charges(Charges.brokerage(row.cost("Commission")).plus(ofExchange));
        }
        return fill.counted(ordinals);
    }

    private static Side side(Row row, BigDecimal signed) {
        String word = row.text(SIDE).toUpperCase(Locale.ROOT);
        if (word.startsWith("B")) {
            return Side.BUY;
        }
        if (word.startsWith("S")) {
            return Side.SELL;
        }
        if (!word.isEmpty()) {
            row.reject(SIDE, ProblemCode.UNKNOWN_VALUE, "begins with neither B nor S");
        }
        return signed.signum() < 0 ? Side.SELL : Side.BUY;
    }

    private static Effect effect(Row row) {
        String word = row.text(SIDE).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        if (word.equals("SS") || word.equals("SHORT") || word.equals("SELLSHORT") || word.equals("SHRT")) {
            return Effect.OPEN;
        }
        return word.equals("BC") || word.equals("BUYTOCOVER") ? Effect.CLOSE : Effect.UNMARKED;
    }
}
