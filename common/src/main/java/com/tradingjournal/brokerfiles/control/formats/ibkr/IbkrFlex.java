package com.tradingjournal.brokerfiles.control.formats.ibkr;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.ASSET_CLASS;
import static com.tradingjournal.brokerfiles.entity.Field.CURRENCY;
import static com.tradingjournal.brokerfiles.entity.Field.EXCHANGE;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.EXPIRY;
import static com.tradingjournal.brokerfiles.entity.Field.FEES;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.ISIN;
import static com.tradingjournal.brokerfiles.entity.Field.MULTIPLIER;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.RIGHT;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.STRIKE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TRADE_DATE;
import static com.tradingjournal.brokerfiles.entity.Field.UNDERLYING;

import com.tradingjournal.brokerfiles.control.formats.contracts.CurrencyPair;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Client Portal → Performance & Reports → Flex Queries, trades or trade confirmations: any of some eighty columns, or the same as
 * attributes of XML elements. Executions count, not orders and closed lots. A fill is known by its execution's id, else its trade's.
 */
final class IbkrFlex implements BrokerFormat {

    private static final Map<String, Side> SIDES = Map.of(
            "buy", Side.BUY, "bot", Side.BUY, "b", Side.BUY, "sell", Side.SELL, "sld", Side.SELL, "s", Side.SELL);
    private final String id;
    private final String name;
    private final HeaderSpec header;
    private final boolean elements;

    private IbkrFlex(String id, String name, HeaderSpec header, boolean elements) {
        this.id = id;
        this.name = name;
        this.header = header;
        this.elements = elements;
    }

    static IbkrFlex csv() {
        HeaderSpec header = columns().required(CURRENCY, "CurrencyPrimary").required(PRICE, "TradePrice", "Price");
        return new IbkrFlex("ibkr-flex-csv", "Interactive Brokers Flex query (CSV)", header, false);
    }

    static IbkrFlex xml() {
        HeaderSpec header = columns().required(CURRENCY, "currency").required(PRICE, "tradePrice", "price");
        return new IbkrFlex("ibkr-flex-xml", "Interactive Brokers Flex query (XML)", header, true);
    }

    private static HeaderSpec columns() {
        return HeaderSpec.columns()
                .optional(ACCOUNT, "ClientAccountID", "accountId")
                .required(SYMBOL, "Symbol")
                .optional(EXECUTED_AT, "DateTime", "Date/Time")
                .optional(TRADE_DATE, "TradeDate")
                .optional(SIDE, "Buy/Sell", "buySell")
                .required(QUANTITY, "Quantity")
                .optional(FEES, "IBCommission", "Commission")
                .optional(ASSET_CLASS, "AssetClass", "assetCategory")
                .optional(MULTIPLIER, "Multiplier")
                .optional(STRIKE, "Strike")
                .optional(EXPIRY, "Expiry")
                .optional(RIGHT, "Put/Call", "putCall")
                .optional(UNDERLYING, "UnderlyingSymbol")
                .optional(ISIN, "ISIN")
                .optional(EXCHANGE, "Exchange", "ListingExchange")
                .optional(ORDER_ID, "IBOrderID", "OrderID")
                .optional(FILL_ID, "IBExecID", "ExecID")
                .named(
                        "TradeID",
                        "Taxes",
                        "Open/CloseIndicator",
                        "openCloseIndicator",
                        "Notes/Codes",
                        "notes",
                        "Code",
                        "LevelOfDetail")
                .named("IBCommissionCurrency", "FXRateToBase", "TradeTime", "Amount", "NetCash")
                .ignored(
                        "Description",
                        "Conid",
                        "SecurityID",
                        "SettleDate",
                        "SettleDateTarget",
                        "TransactionType",
                        "OrderType",
                        "TradeMoney")
                .ignored(
                        "Proceeds",
                        "ClosePrice",
                        "CostBasis",
                        "FifoPnlRealized",
                        "MtmPnl",
                        "OrderTime",
                        "OpenDateTime",
                        "ReportDate");
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public HeaderSpec header() {
        return header;
    }

    @Override
    public boolean isTable(String table) {
        return elements ? table.equals("Trade") || table.equals("TradeConfirm") : table.isEmpty();
    }

    @Override
    public Optional<NumberStyle> numberStyle() {
        return Optional.of(NumberStyle.POINT);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Optional<String> ignored = ignored(row);
        if (ignored.isPresent()) {
            return new Ignored(row.position().line(), ignored.get());
        }
        Instrument instrument = FlexInstrument.of(row);
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        Side bySign = signed.signum() < 0 ? Side.SELL : Side.BUY;
        Traded traded = new Traded(
                row.text(SIDE).isEmpty() ? bySign : row.requiredWord(SIDE, SIDES),
                signed.signum() == 0 ? row.requiredPositive(QUANTITY) : signed.abs(),
                row.requiredPrice(PRICE, instrument.assetClass()),
                executedAt(row));
        FillBuilder fill = row.fill(instrument, traded)
                .account(row.name(ACCOUNT, 100).orElse(""))
                .effect(IbkrCodes.of(first(row, "Open/CloseIndicator", "openCloseIndicator", "Code"))
                        .effect())
                .event(codes(row).event(instrument.assetClass(), traded.price()));
        row.amount(FEES).ifPresent(commission -> fill.charges(charges(row, commission, traded.price())));
        return row.id(FILL_ID)
                .or(() -> Optional.of(row.text("TradeID")).filter(number -> !number.isEmpty()))
                .map(number -> fill.numbered(number, "ibkr", number))
                .orElseGet(() -> fill.counted(ordinals));
    }

    private static IbkrCodes codes(Row row) {
        return IbkrCodes.of(first(row, "Notes/Codes", "notes", "Code"));
    }

    /** Why a row is no execution. */
    private static Optional<String> ignored(Row row) {
        String level = row.text("LevelOfDetail");
        if (!level.isEmpty() && !level.equalsIgnoreCase("EXECUTION")) {
            return Optional.of("REPEATS_AN_EXECUTION");
        }
        return codes(row).isCancelled(row.text(SIDE)) ? Optional.of("CANCELLED") : Optional.empty();
    }

    /** Of currencies the commission may be in the one that was bought or sold. */
    private static Charges charges(Row row, BigDecimal commission, BigDecimal price) {
        String currency = row.text("IBCommissionCurrency");
        BigDecimal taxes = row.sum("Taxes").negate();
        if (currency.isEmpty() || commission.signum() == 0 || currency.equals(row.text(CURRENCY))) {
            return Charges.brokerage(commission.negate()).plus(Charges.tax(taxes));
        }
        if (CurrencyPair.amongShares(row.text(SYMBOL))
                .filter(pair -> pair.base().equals(currency))
                .isEmpty()) {
            row.reject(FEES, ProblemCode.CONTRADICTION, "is in " + currency + ", not in the trade's currency");
        }
        return Charges.brokerage(commission.multiply(price).negate()).plus(Charges.tax(taxes));
    }

    /** A date alone where the query asked for no times. */
    private static When executedAt(Row row) {
        return row.text(EXECUTED_AT).isEmpty()
                ? row.requiredWhen(TRADE_DATE, "TradeTime")
                : row.requiredWhen(EXECUTED_AT);
    }

    /** Queries of trades and of confirmations have different names for one thing. */
    private static String first(Row row, String... names) {
        return Stream.of(names)
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return ignored(row).isPresent() ? Optional.empty() : FlexInstrument.question(row);
    }
}
