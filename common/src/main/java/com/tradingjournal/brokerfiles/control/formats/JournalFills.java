package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;

/** Our own CSV, one fill per row with its trade's number: the form that loses nothing. */
final class JournalFills implements BrokerFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(Field.TRADE_NUMBER, "trade")
            .required(Field.SYMBOL, "symbol")
            .required(Field.SIDE, "side")
            .required(Field.QUANTITY, "quantity")
            .required(Field.PRICE, "price")
            .optional(Field.FEES, "fees")
            .required(Field.EXECUTED_AT, "timestamp")
            .with(JournalColumns.columns())
            .optional(Field.FILL_ID, "broker_fill_id")
            .optional(Field.ORDER_ID, "order_id");

    @Override
    public String id() {
        return "journal-fills";
    }

    @Override
    public String name() {
        return "Trading Journal fills";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String trade = row.name(Field.TRADE_NUMBER, 64).orElse(null);
        Instrument instrument = JournalColumns.instrument(row);
        Side side = row.requiredWord(Field.SIDE, Sides.WORDS);
        BigDecimal quantity = row.requiredPositive(Field.QUANTITY);
        Leg leg = new Leg(
                row.requiredPrice(Field.PRICE, instrument.assetClass()), row.requiredInstant(Field.EXECUTED_AT));
        row.checkValue(Field.PRICE, quantity.multiply(leg.price()).multiply(instrument.multiplier()));
        FillKey key = ordinals.key(
                JournalColumns.account(row),
                Facts.of("fill", instrument.symbol(), side, quantity, leg.price(), leg.at()));
        FillRow fill = new FillRow(
                row.position(),
                JournalColumns.accountOrNone(row),
                instrument,
                side,
                quantity,
                leg,
                row.amount(Field.FEES).orElse(BigDecimal.ZERO),
                row.positive(Field.FX_RATE).orElse(null),
                key,
                row.id(Field.FILL_ID).orElse(null),
                row.name(Field.ORDER_ID, 64).orElse(null));
        return new OwnFillRow(trade, fill, JournalColumns.annotations(row));
    }
}
