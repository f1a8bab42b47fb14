package com.tradingjournal.brokerfiles.control.formats.ibkr;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.ASSET_CLASS;
import static com.tradingjournal.brokerfiles.entity.Field.CURRENCY;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FEES;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Client Portal → Performance & Reports → Statements → Activity, CSV: many sections, named in the first column. Of the section Trades the
 * orders count; their executions, closed lots and totals repeat them. Each kind of instrument has a header of its own.
 */
final class IbkrActivity implements BrokerFormat {

    private static final String COMMISSION_IN = "Comm in ";

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .named("Trades", "Header", "DataDiscriminator")
            .required(ASSET_CLASS, "Asset Category")
            .required(CURRENCY, "Currency")
            .required(SYMBOL, "Symbol")
            .required(EXECUTED_AT, "Date/Time")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "T. Price")
            .optional(ACCOUNT, "Account")
            .optional(FEES, inAnyCurrency("Comm/Fee", COMMISSION_IN))
            .named("Proceeds", "Notional Value", "Code")
            .ignored("C. Price", "Basis", "Realized P/L", "Realized P/L %")
            .ignored(inAnyCurrency("MTM P/L", "MTM in "));

    /** Of currencies the column names the account's. */
    private static String[] inAnyCurrency(String usual, String prefix) {
        return Stream.concat(
                        Stream.of(usual),
                        Stream.concat(
                                        Stream.of("CNH"),
                                        Currency.getAvailableCurrencies().stream()
                                                .map(Currency::getCurrencyCode)
                                                .sorted())
                                .map(currency -> prefix + currency))
                .toArray(String[]::new);
    }

    @Override
    public String id() {
        return "ibkr-activity";
    }

    @Override
    public String name() {
        return "Interactive Brokers activity statement";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public Optional<NumberStyle> numberStyle() {
        return Optional.of(NumberStyle.POINT);
    }

    @Override
    public boolean isHeader(RawRecord record) {
        return record.cell(0).strip().equals("Trades") && record.cell(1).strip().equals("Header");
    }

    @Override
    public boolean isRow(RawRecord record) {
        return record.cell(0).strip().equals("Trades") && record.cell(1).strip().equals("Data");
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!isOrder(row)) {
            return new Ignored(row.position().line(), "REPEATS_AN_ORDER");
        }
        IbkrCodes codes = IbkrCodes.of(row.text("Code"));
        if (codes.isCancelled("")) {
            return new Ignored(row.position().line(), "CANCELLED");
        }
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        AssetClass assetClass = row.requiredWord(ASSET_CLASS, IbkrKind.WORDS).assetClass();
        BigDecimal price = row.requiredPrice(PRICE, assetClass);
        Side side = signed.signum() < 0 ? Side.SELL : Side.BUY;
        BigDecimal quantity = signed.signum() == 0 ? row.requiredPositive(QUANTITY) : signed.abs();
        Instrument instrument = instrument(row, contract(row, quantity, price));
        return row.fill(instrument, new Traded(side, quantity, price, row.requiredWhen(EXECUTED_AT)))
                .account(row.name(ACCOUNT, 100).orElse(""))
                .effect(codes.effect())
                .event(codes.event(assetClass, price))
                .charges(new Charges(
                        commission(row, price), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))
                .counted(ordinals);
    }

    private static boolean isOrder(Row row) {
        return row.text("DataDiscriminator").equals("Order");
    }

    private static IbkrContract contract(Row row, BigDecimal quantity, BigDecimal price) {
        IbkrKind kind = row.requiredWord(ASSET_CLASS, IbkrKind.WORDS);
        BigDecimal proceeds = row.sum("Proceeds", "Notional Value");
        Optional<BigDecimal> stated = switch (kind) {
            case OPTION, OPTION_ON_FUTURE, WARRANT, FUTURE -> IbkrMoney.multiplier(proceeds, quantity, price);
            case SHARE, CURRENCY, COIN -> Optional.empty();
        };
        String symbol = row.requiredName(SYMBOL, 40).replaceAll(" +", " ");
        return new IbkrContract(kind, symbol, row.requiredName(CURRENCY, 5), stated);
    }

    private static Instrument instrument(Row row, IbkrContract contract) {
        Contract terms = switch (contract.kind()) {
            case OPTION, OPTION_ON_FUTURE -> option(row, contract.symbol());
            case FUTURE ->
                FuturesContract.dated(contract.symbol())
                        .map(future -> new Contract(future.root(), null, null, null))
                        .orElse(null);
            case SHARE, WARRANT, CURRENCY, COIN -> null;
        };
        return contract.instrument(row, terms);
    }

    private static @Nullable Contract option(Row row, String symbol) {
        Optional<Contract> contract = OccSymbol.parse(symbol).map(OccSymbol::terms);
        if (contract.isEmpty()) {
            row.reject(SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is not an option as Interactive Brokers writes them");
        }
        return contract.orElse(null);
    }

    @Override
    public boolean asks() {
        return true;
    }

    /** An expiry at 0 is worth nothing, which tells no size. */
    @Override
    public Optional<Question> question(Row row) {
        BigDecimal quantity = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        BigDecimal price = row.amount(PRICE).orElse(BigDecimal.ZERO);
        return isOrder(row) && row.word(ASSET_CLASS, IbkrKind.WORDS).isPresent()
                ? contract(row, quantity, price).question(row)
                : Optional.empty();
    }

    /** Of currencies it is stated in the account's own: that is the trade's, or the one that was bought and sold. */
    private static BigDecimal commission(Row row, BigDecimal price) {
        BigDecimal cost = row.amount(FEES).orElse(BigDecimal.ZERO).negate();
        String column = row.name(FEES);
        String currency = column.startsWith(COMMISSION_IN) ? column.substring(COMMISSION_IN.length()) : "";
        if (cost.signum() == 0 || currency.isEmpty() || currency.equals(row.text(CURRENCY))) {
            return cost;
        }
        if (!row.text(SYMBOL).startsWith(currency)) {
            row.reject(FEES, ProblemCode.CONTRADICTION, "is in another currency than the trade");
        }
        return cost.multiply(price);
    }
}
