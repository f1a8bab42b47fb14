package com.tradingjournal.brokerfiles.control.formats.us.apps;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NoDeal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;

/**
 * Trading 212, History › Export: a number for each deal, times are UTC, prices in the listing's currency (pence as GBX) and
 * fees in the account's, of which the exchange rate tells how much a unit is in the listing's.
 */
public final class Trading212 extends UsFile {

    private static final String[] COSTS = {"Transaction fee", "Finra fee", "Currency conversion fee", "Charge amount"};
    private static final String[] TAXES = {"Stamp duty reserve tax", "Stamp duty", "French transaction tax"};
    private static final BigDecimal PENCE = BigDecimal.valueOf(100);
    private static final int PLACES = 8;

    public Trading212() {
        super(
                "trading212-history",
                "Trading 212 history",
                HeaderSpec.columns()
                        .required(Field.SIDE, "Action")
                        .required(Field.EXECUTED_AT, "Time")
                        .optional(Field.ISIN, "ISIN")
                        .required(Field.SYMBOL, "Ticker")
                        .required(Field.FILL_ID, "ID")
                        .required(Field.QUANTITY, "No. of shares")
                        .required(Field.PRICE, "Price / share")
                        .required(Field.CURRENCY, "Currency (Price / share)")
                        .optional(Field.FX_RATE, "Exchange rate")
                        .named(COSTS)
                        .named(TAXES)
                        .ignored("Name", "Notes", "Result", "Total", "Currency#2", "Currency#3"));
    }

    @Override
    public Optional<ZoneId> zone() {
        return Optional.of(ZoneOffset.UTC);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Optional<Deal> deal = deal(row.text(Field.SIDE).toLowerCase(Locale.ROOT));
        if (deal.isEmpty()) {
            return NoDeal.of(row, Field.SIDE);
        }
        BigDecimal price = row.requiredPrice(Field.PRICE, AssetClass.STOCK);
        Size size = new Size(row.requiredSize(Field.QUANTITY), isInPence(row) ? price.movePointLeft(2) : price);
        FillBuilder fill = deal.get()
                .fill(row, instrument(row), size, row.requiredWhen(Field.EXECUTED_AT))
                .charges(charges(row));
        return row.id(Field.FILL_ID)
                .map(id -> fill.numbered(id, "trading212", id))
                .orElseGet(() -> fill.counted(ordinals));
    }

    /** Market buy, limit sell, stop limit buy and so on. */
    private static Optional<Deal> deal(String action) {
        if (action.endsWith(" buy")) {
            return Optional.of(Deal.BUY);
        }
        return action.endsWith(" sell") ? Optional.of(Deal.SELL) : Optional.empty();
    }

    private static boolean isInPence(Row row) {
        return row.text(Field.CURRENCY).equals("GBX");
    }

    private static Instrument instrument(Row row) {
        String currency = isInPence(row) ? "GBP" : row.text(Field.CURRENCY);
        return new Instrument(
                row.requiredName(Field.SYMBOL, 40),
                row.name(Field.ISIN, 12).orElse(null),
                null,
                null,
                AssetClass.STOCK,
                BigDecimal.ONE,
                null,
                currency.isEmpty() ? null : currency);
    }

    /** Units of the listing's currency for one of the account's; a hundred pence to the pound. */
    private static BigDecimal rate(Row row) {
        String stated = row.text(Field.FX_RATE);
        BigDecimal rate = stated.isEmpty() || !Character.isDigit(stated.charAt(0))
                ? BigDecimal.ONE
                : row.positive(Field.FX_RATE).orElse(BigDecimal.ONE);
        return isInPence(row) && rate.compareTo(BigDecimal.TEN) > 0
                ? rate.divide(PENCE, PLACES, RoundingMode.HALF_UP)
                : rate;
    }

    private static Charges charges(Row row) {
        BigDecimal rate = rate(row);
        return new Charges(
                BigDecimal.ZERO,
                in(rate, row.cost(COSTS)),
                in(rate, row.cost(TAXES)),
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }

    private static BigDecimal in(BigDecimal rate, BigDecimal amount) {
        return amount.multiply(rate).setScale(PLACES, RoundingMode.HALF_UP).stripTrailingZeros();
    }
}
