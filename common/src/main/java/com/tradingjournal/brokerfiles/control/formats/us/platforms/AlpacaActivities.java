package com.tradingjournal.brokerfiles.control.formats.us.platforms;

import com.tradingjournal.brokerfiles.control.formats.contracts.CryptoPair;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NoDeal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;

/** Alpaca's account activities as CSV: fills have a number of their own, times are UTC, pairs of coins have a slash. */
public final class AlpacaActivities extends UsFile {

    public AlpacaActivities() {
        super(
                "alpaca-activities",
                "Alpaca account activities",
                HeaderSpec.columns()
                        .required(Field.SEGMENT, "activity_type")
                        .required(Field.FILL_ID, "id")
                        .required(Field.PRICE, "price")
                        .required(Field.QUANTITY, "qty")
                        .required(Field.SIDE, "side")
                        .required(Field.SYMBOL, "symbol")
                        .required(Field.EXECUTED_AT, "transaction_time")
                        .optional(Field.ORDER_ID, "order_id")
                        .ignored("cum_qty", "leaves_qty", "type", "order_status"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!row.text(Field.SEGMENT).equalsIgnoreCase("FILL")) {
            return NoDeal.of(row, Field.SEGMENT);
        }
        Instrument instrument =
                row.text(Field.SYMBOL).indexOf('/') > 0 ? CryptoPair.of(row).coins() : Securities.of(row);
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        FillBuilder fill = row.requiredWord(Field.SIDE, Deal.WORDS)
                .fill(row, instrument, size, row.requiredWhen(Field.EXECUTED_AT));
        return row.id(Field.FILL_ID).map(id -> fill.numbered(id, "alpaca", id)).orElseGet(() -> fill.counted(ordinals));
    }
}
