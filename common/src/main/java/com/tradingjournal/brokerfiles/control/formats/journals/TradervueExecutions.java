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
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * Tradervue's generic executions, which many tools write: dates begin with the month or the year, never the day; the side begins with B
 * or S, or the quantity is signed. {@code SS} and {@code sell short} open a short.
 */
final class TradervueExecutions implements BrokerFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(TRADE_DATE, "Date")
            .required(EXECUTED_AT, "Time")
            .required(SYMBOL, "Symbol")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "Price")
            .required(SIDE, "Side")
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
    public Optional<DateOrder> dateOrder() {
        return Optional.of(DateOrder.MONTH_FIRST);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = new Instrument(
                row.requiredName(SYMBOL, 40), null, null, null, AssetClass.STOCK, BigDecimal.ONE, null, null);
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        BigDecimal quantity = signed.signum() == 0 ? row.requiredPositive(QUANTITY) : signed.abs();
        Traded traded = new Traded(
                side(row, signed),
                quantity,
                row.requiredPrice(PRICE, instrument.assetClass()),
                row.requiredWhen(TRADE_DATE, EXECUTED_AT));
        FillBuilder fill = row.fill(instrument, traded).effect(effect(row));
        if (!(row.text("Commission") + row.text("TransFee") + row.text("ECNFee")).isEmpty()) {
            BigDecimal fees = row.sum("TransFee", "ECNFee");
            fill.charges(new Charges(row.cost("Commission"), fees, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
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
