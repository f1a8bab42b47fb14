package com.tradingjournal.brokerfiles.control.formats.futures;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** ProjectX firms: Orders → Export. One order per row; Bid buys, Ask sells; only filled ones count. No fees. */
final class ProjectXOrders implements FuturesFormat {

    private static final Map<String, Side> SIDES =
            Map.of("bid", Side.BUY, "buy", Side.BUY, "ask", Side.SELL, "sell", Side.SELL);

    private static final String DISPOSITION = "PositionDisposition";

    /** A closing of what was opened before the file begins opens nothing. */
    private static final Map<String, Effect> EFFECTS = Map.of("opening", Effect.OPEN, "closing", Effect.CLOSE);

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(FILL_ID, "Id")
            .optional(ACCOUNT, "AccountName")
            .required(SYMBOL, "ContractName")
            .named("Status", DISPOSITION)
            .required(QUANTITY, "Size")
            .required(SIDE, "Side")
            .required(EXECUTED_AT, "FilledAt")
            .required(PRICE, "ExecutePrice")
            .ignored(
                    "Type",
                    "CreatedAt",
                    "TradeDay",
                    "CancelledAt",
                    "TriggeredAt",
                    "StopPrice",
                    "LimitPrice",
                    "TriggeredPrice")
            .ignored("CreationDisposition", "RejectionReason", "ExchangeOrderId", "PlatformOrderId");

    @Override
    public String id() {
        return "projectx-orders";
    }

    @Override
    public String name() {
        return "ProjectX orders";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(EXECUTED_AT);
    }

    @Override
    public Optional<Question> question(Row row) {
        return isFilled(row) ? FuturesContract.question(row, SYMBOL) : Optional.empty();
    }

    private static boolean isFilled(Row row) {
        return row.text("Status").equalsIgnoreCase("Filled");
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!isFilled(row)) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, "USD");
        Traded traded = new Traded(
                row.requiredWord(SIDE, SIDES),
                row.requiredPositive(QUANTITY),
                price(row, PRICE, instrument),
                row.requiredWhen(EXECUTED_AT));
        String id = row.requiredId(FILL_ID);
        return row.fill(instrument, traded)
                .effect(EFFECTS.getOrDefault(row.text(DISPOSITION).toLowerCase(Locale.ROOT), Effect.UNMARKED))
                .account(row.name(ACCOUNT, 100).orElse(""))
                .numbered(id, "projectx-order", id);
    }
}
