package com.tradingjournal.brokerfiles.control.formats.india;

import static com.tradingjournal.brokerfiles.entity.Field.EXCHANGE;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.EXPIRY;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SEGMENT;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.STRIKE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Upstox: Reports → Trade report, a sheet with ten lines before its header. One fill per row, without order numbers and without
 * charges; the amount is quantity times price, which is checked.
 */
final class UpstoxTrades implements IndianFormat {

    private enum Kind {
        EQUITY,
        CALL,
        PUT,
        FUTURE
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "equity", Kind.EQUITY,
            "european call", Kind.CALL,
            "european put", Kind.PUT,
            "future", Kind.FUTURE,
            "futures", Kind.FUTURE);

    private static final Map<String, String> UNDERLYINGS = Map.of("BSX", "SENSEX", "BKX", "BANKEX");
    private static final BigDecimal PAISA = new BigDecimal("0.05");

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(TRADE_DATE, "Date")
            .required(SYMBOL, "Company")
            .named("Amount")
            .required(EXCHANGE, "Exchange")
            .ignored("Segment", "Scrip Code")
            .required(SEGMENT, "Instrument Type")
            .optional(STRIKE, "Strike Price")
            .optional(EXPIRY, "Expiry")
            .required(FILL_ID, "Trade Num")
            .optional(EXECUTED_AT, "Trade Time")
            .required(SIDE, "Side")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "Price");

    @Override
    public String id() {
        return "upstox-trades";
    }

    @Override
    public String name() {
        return "Upstox trade report";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = instrument(row);
        BigDecimal quantity = row.requiredPositive(QUANTITY);
        BigDecimal price = row.requiredPrice(PRICE, instrument.assetClass());
        row.agree("Amount", quantity.multiply(price), PAISA);
        Traded traded = new Traded(
                row.requiredWord(SIDE, Sides.WORDS), quantity, price, row.requiredWhen(TRADE_DATE, EXECUTED_AT));
        FillBuilder fill = row.fill(instrument, traded);
        return row.id(FILL_ID)
                .map(id -> fill.numbered(
                        id,
                        "upstox",
                        row.text(EXCHANGE).toUpperCase(Locale.ROOT),
                        row.requiredDate(TRADE_DATE).toString(),
                        instrument.symbol(),
                        traded.side().name(),
                        id))
                .orElseGet(() -> fill.counted(ordinals));
    }

    private static Instrument instrument(Row row) {
        String exchange = row.requiredName(EXCHANGE, 20).toUpperCase(Locale.ROOT);
        return switch (row.requiredWord(SEGMENT, KINDS)) {
            case EQUITY -> IndianInstrument.share(row, row.requiredName(SYMBOL, 100), exchange);
            case FUTURE -> contract(row, exchange, null);
            case CALL -> contract(row, exchange, OptionRight.CALL);
            case PUT -> contract(row, exchange, OptionRight.PUT);
        };
    }

    private static Instrument contract(Row row, String exchange, @Nullable OptionRight right) {
        String company = row.requiredName(SYMBOL, 30).toUpperCase(Locale.ROOT);
        String underlying = UNDERLYINGS.getOrDefault(company, company);
        BigDecimal strike = right == null ? null : row.requiredPositive(STRIKE);
        return IndianInstrument.contract(
                SpokenContract.of(underlying, row.requiredDate(EXPIRY), strike, right), exchange);
    }
}
