package com.tradingjournal.brokerfiles.control.formats.us.brokers;

import com.tradingjournal.brokerfiles.control.formats.contracts.Fractions;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.AccountHistory;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Ending;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.OptionRight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * tastytrade, History › Transactions › CSV: newest first, with offsets, costs negative. The average price is of a whole
 * contract and signed, so the price is the value per unit; futures have no value, and their price is in the description.
 */
public final class Tastytrade extends AccountHistory {

    private static final String VALUE = "Value";
    private static final String TYPE = "Type";
    private static final String COMMISSIONS = "Commissions";
    private static final String FEES = "Fees";
    private static final int PLACES = 8;
    private static final Pattern AT = Pattern.compile(".* @ (\\d[\\d,]*+(?:\\.\\d++|'\\d{1,3})?|\\.\\d++)");
    private static final Map<String, OptionRight> RIGHTS = Map.of("call", OptionRight.CALL, "put", OptionRight.PUT);

    public Tastytrade() {
        super(
                "tastytrade",
                "tastytrade transactions",
                HeaderSpec.columns()
                        .required(Field.TRADE_DATE, "Date")
                        .named(TYPE)
                        .required(Field.SIDE, "Action")
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.ASSET_CLASS, "Instrument Type")
                        .required(Field.NOTES, "Description")
                        .named(VALUE)
                        .required(Field.QUANTITY, "Quantity")
                        .required(Field.PRICE, "Average Price")
                        .named(COMMISSIONS, FEES)
                        .required(Field.MULTIPLIER, "Multiplier")
                        .ignored("Root Symbol", "Sub Type", "Total", "Currency")
                        .optional(Field.UNDERLYING, "Underlying Symbol")
                        .optional(Field.EXPIRY, "Expiration Date")
                        .optional(Field.STRIKE, "Strike Price")
                        .optional(Field.RIGHT, "Call or Put")
                        .optional(Field.ORDER_ID, "Order #"));
    }

    /** Removals of options say in words why, whatever action stands beside them. */
    @Override
    protected Optional<Deal> deal(Row row) {
        return event(row).isPresent() ? Optional.empty() : super.deal(row);
    }

    @Override
    protected Optional<Event> event(Row row) {
        String description = row.text(Field.NOTES).toLowerCase(Locale.ROOT);
        return row.text(TYPE).equalsIgnoreCase("Receive Deliver") && description.startsWith("removal")
                ? Ending.named(description)
                : Optional.empty();
    }

    @Override
    protected boolean isSplit(Row row) {
        return false;
    }

    @Override
    protected Instrument instrument(Row row) {
        String type = row.text(Field.ASSET_CLASS).toLowerCase(Locale.ROOT);
        BigDecimal units = row.positive(Field.MULTIPLIER).orElse(BigDecimal.ONE);
        return switch (type) {
            case "equity option" -> option(row, units);
            case "future" -> future(row, units);
            case "future option" -> ofFuture(row, sized(row, units));
            case "cryptocurrency" -> Securities.plain(row.requiredName(Field.SYMBOL, 40), AssetClass.CRYPTO);
            default -> Securities.of(row);
        };
    }

    private static Instrument option(Row row, BigDecimal units) {
        Instrument option = Securities.of(row);
        if (option.assetClass() != AssetClass.OPTION || units.compareTo(OccSymbol.UNITS) != 0) {
            row.reject(Field.SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is no option of 100 units that can be told");
        }
        return option;
    }

    /** Where the multiplier is no more than 1 the size is asked. */
    private static Instrument future(Row row, BigDecimal units) {
        FuturesContract contract = FuturesContract.of(row, Field.SYMBOL, row.requiredName(Field.SYMBOL, 40));
        boolean stated = units.compareTo(BigDecimal.ONE) > 0;
        return contract.instrument(stated ? units : contract.units(row, Field.SYMBOL), "USD");
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        boolean stated = row.positive(Field.MULTIPLIER).orElse(BigDecimal.ONE).compareTo(BigDecimal.ONE) > 0;
        return stated || !row.text(Field.ASSET_CLASS).equalsIgnoreCase("future")
                ? Optional.empty()
                : FuturesContract.question(row, Field.SYMBOL);
    }

    private static BigDecimal sized(Row row, BigDecimal units) {
        if (units.compareTo(BigDecimal.ONE) > 0) {
            return units;
        }
        Optional<BigDecimal> ofFuture =
                FuturesContract.parse(row.text(Field.UNDERLYING)).flatMap(FuturesContract::pointValue);
        if (ofFuture.isEmpty()) {
            row.reject(Field.MULTIPLIER, ProblemCode.UNKNOWN_CONTRACT, "does not tell the size of the contract");
        }
        return ofFuture.orElse(units);
    }

    private static Instrument ofFuture(Row row, BigDecimal units) {
        Contract terms = new Contract(
                row.name(Field.UNDERLYING, 40).orElse(null),
                row.requiredDate(Field.EXPIRY),
                row.requiredPositive(Field.STRIKE),
                row.requiredWord(Field.RIGHT, RIGHTS));
        String symbol = row.requiredName(Field.SYMBOL, 40).replaceAll("\\s+", " ");
        return new Instrument(symbol, null, null, null, AssetClass.OPTION, units, terms, "USD");
    }

    @Override
    protected BigDecimal price(Row row, Instrument instrument) {
        BigDecimal value = row.cost(VALUE);
        if (value.signum() != 0) {
            BigDecimal units = quantity(row).multiply(instrument.multiplier());
            return value.divide(units, PLACES, RoundingMode.HALF_UP);
        }
        Matcher at = AT.matcher(row.text(Field.NOTES));
        if (!at.matches()) {
            row.reject(VALUE, row.text(VALUE), ProblemCode.MISSING, "is 0, and the description tells no price");
            return BigDecimal.ONE;
        }
        return Fractions.price(row, Field.NOTES, at.group(1), instrument);
    }

    @Override
    protected Charges charges(Row row, Deal deal, Size size, Instrument instrument) {
        return new Charges(
                row.sum(COMMISSIONS).negate(),
                row.sum(FEES).negate(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO);
    }
}
