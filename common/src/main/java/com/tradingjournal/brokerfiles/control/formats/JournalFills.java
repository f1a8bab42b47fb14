package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Timing;
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
        Traded traded = new Traded(
                row.requiredWord(Field.SIDE, Sides.WORDS),
                row.requiredPositive(Field.QUANTITY),
                row.requiredPrice(Field.PRICE, instrument.assetClass()),
                new When(row.requiredInstant(Field.EXECUTED_AT), Timing.EXACT));
        FillBuilder fill = row.fill(instrument, traded)
                .account(JournalColumns.account(row))
                .charges(Charges.other(row.amount(Field.FEES).orElse(BigDecimal.ZERO)));
        row.positive(Field.FX_RATE).ifPresent(fill::fxRate);
        FillRow counted = fill.counted(ordinals);
        return new OwnFillRow(
                trade, row.id(Field.FILL_ID).map(counted::numbered).orElse(counted), JournalColumns.annotations(row));
    }
}
