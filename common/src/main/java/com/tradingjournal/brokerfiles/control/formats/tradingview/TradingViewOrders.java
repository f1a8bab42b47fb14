package com.tradingjournal.brokerfiles.control.formats.tradingview;

import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FEES;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.contracts.Fractions;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Problem;
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

/**
 * TradingView: Trading panel → History → Export. One order per row, known by its number; only filled ones count. A status that is not
 * known rejects the row, since it may say in another language that the order was filled.
 */
record TradingViewOrders(String id, String name, HeaderSpec header) implements BrokerFormat {

    private static final Map<String, Side> SIDES = Map.of(
            "buy",
            Side.BUY,
            "kaufen",
            Side.BUY,
            "kauf",
            Side.BUY,
            "sell",
            Side.SELL,
            "verkaufen",
            Side.SELL,
            "verkauf",
            Side.SELL);
    private static final Set<String> FILLED = Set.of("filled", "ausgeführt", "erfüllt");
    private static final Set<String> NOT_FILLED = Set.of(
            "cancelled",
            "canceled",
            "rejected",
            "working",
            "placing",
            "inactive",
            "expired",
            "storniert",
            "abgebrochen",
            "abgelehnt",
            "aktiv",
            "inaktiv",
            "abgelaufen");

    static TradingViewOrders history() {
        HeaderSpec header = HeaderSpec.columns()
                .required(PRICE, "Fill price")
                .required(QUANTITY, "Quantity")
                .optional(FEES, "Commission")
                .required(EXECUTED_AT, "Closing time")
                .requiredNamed("Placing time", "Status")
                .ignored("Type", "Limit price", "Stop price", "Level ID", "Leverage", "Margin");
        return new TradingViewOrders("tradingview-orders", "TradingView orders", order(header, "Order ID"));
    }

    static TradingViewOrders futures() {
        HeaderSpec header = HeaderSpec.columns()
                .required(PRICE, "Fill Price")
                .required(QUANTITY, "Qty")
                .required(EXECUTED_AT, "Closing Time")
                .requiredNamed("Placing Time", "Status")
                .ignored("Leverage", "Type", "Limit Price", "Stop Price");
        return new TradingViewOrders("tradingview-futures", "TradingView futures orders", order(header, "Order ID"));
    }

    static TradingViewOrders german() {
        HeaderSpec header = HeaderSpec.columns()
                .required(PRICE, "Durchschnittlicher Erfüllungspreis")
                .required(QUANTITY, "Erfüllungsmenge")
                .optional(FEES, "Kommission")
                .required(EXECUTED_AT, "Status Zeit")
                .requiredNamed("Status")
                .ignored("Typ", "Anz.", "Limit Preis", "Stopp-Preis", "Aktiv bei", "Platzierungszeit", "Dauer");
        return new TradingViewOrders("avatrade-orders-de", "AvaTrade Aufträge", order(header, "Order-Nummer"));
    }

    private static HeaderSpec order(HeaderSpec header, String number) {
        return header.required(SYMBOL, "Symbol").required(SIDE, "Side", "Seite").required(ORDER_ID, number);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return isFilled(row) ? TradingViewSymbol.question(row) : Optional.empty();
    }

    @Override
    public List<Problem> assumptions(Row row) {
        return isFilled(row) ? TradingViewSymbol.assumptions(row) : List.of();
    }

    private static String status(Row row) {
        return row.text("Status").toLowerCase(Locale.ROOT);
    }

    private static boolean isFilled(Row row) {
        return FILLED.contains(status(row));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!isFilled(row)) {
            if (!NOT_FILLED.contains(status(row))) {
                row.reject(
                        "Status",
                        row.text("Status"),
                        ProblemCode.UNKNOWN_VALUE,
                        "does not tell whether the order was filled");
            }
            if (!row.text(PRICE).isEmpty()
                    && row.amount(PRICE).orElse(BigDecimal.ZERO).signum() != 0) {
                row.reject(
                        PRICE, ProblemCode.CONTRADICTION, "is there though the order was not filled, or in part only");
            }
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Instrument instrument = TradingViewSymbol.instrument(row);
        Traded traded = new Traded(
                row.requiredWord(SIDE, SIDES),
                row.requiredPositive(QUANTITY),
                Fractions.wholePrice(row, PRICE, instrument),
                row.requiredWhen(EXECUTED_AT));
        FillBuilder fill = row.fill(instrument, traded);
        row.amount(FEES).ifPresent(fee -> fill.charges(Charges.brokerage(fee.abs())));
        String order = row.requiredId(ORDER_ID);
        return fill.numbered(order, "tradingview-order", order);
    }
}
