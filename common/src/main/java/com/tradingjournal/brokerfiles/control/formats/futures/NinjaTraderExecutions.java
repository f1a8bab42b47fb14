package com.tradingjournal.brokerfiles.control.formats.futures;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.contracts.Fractions;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** NinjaTrader: Account data → Executions. One fill per row with an id of its own. */
final class NinjaTraderExecutions implements FuturesFormat {

    private static final Map<String, Side> SIDES = Map.of(
            "buy",
            Side.BUY,
            "buytocover",
            Side.BUY,
            "sell",
            Side.SELL,
            "sellshort",
            Side.SELL,
            "sell short",
            Side.SELL);

    /** An exit of what was entered before the file begins opens nothing. */
    private static final Map<String, Effect> EFFECTS = Map.of("entry", Effect.OPEN, "exit", Effect.CLOSE);

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "Instrument")
            .required(SIDE, "Action")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "Price")
            .required(EXECUTED_AT, "Time")
            .required(FILL_ID, "ID")
            .requiredNamed("E/X")
            .named("Commission")
            .optional(ORDER_ID, "Order ID")
            .optional(ACCOUNT, "Account display name", "Account")
            .ignored("Position", "Name", "Rate", "Connection");

    @Override
    public String id() {
        return "ninjatrader-executions";
    }

    @Override
    public String name() {
        return "NinjaTrader executions";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public Optional<DateOrder> dateOrder() {
        return Optional.empty();
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(EXECUTED_AT);
    }

    /** Bonds are shown in 32nds and grains in eighths. */
    @Override
    public BigDecimal price(Row row, Field field, Instrument instrument) {
        return Fractions.price(row, field, instrument);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, null);
        Traded traded = new Traded(
                row.requiredWord(SIDE, SIDES),
                row.requiredPositive(QUANTITY),
                price(row, PRICE, instrument),
                row.requiredWhen(EXECUTED_AT));
        FillBuilder fill = row.fill(instrument, traded)
                .effect(EFFECTS.getOrDefault(row.text("E/X").toLowerCase(Locale.ROOT), Effect.UNMARKED))
                .account(row.name(ACCOUNT, 100).orElse(""))
                .charges(Charges.brokerage(row.cost("Commission")));
        return row.id(FILL_ID).map(id -> fill.numbered(id, "ninjatrader", id)).orElseGet(() -> fill.counted(ordinals));
    }
}
