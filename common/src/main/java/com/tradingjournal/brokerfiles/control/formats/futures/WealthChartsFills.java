package com.tradingjournal.brokerfiles.control.formats.futures;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Optional;

/** WealthCharts: a movement of an order per row; the sign of the quantity tells the side. No fees. */
final class WealthChartsFills implements FuturesFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .optional(ACCOUNT, "name")
            .required(ORDER_ID, "order_id")
            .required(SYMBOL, "symbol")
            .required(EXECUTED_AT, "mov_time")
            .required(QUANTITY, "exec_qty")
            .required(PRICE, "price_done")
            .ignored("mov_type", "points", "profit", "created_on");

    @Override
    public String id() {
        return "wealthcharts-fills";
    }

    @Override
    public String name() {
        return "WealthCharts fills";
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
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, null);
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        Traded traded = new Traded(
                signed.signum() < 0 ? Side.SELL : Side.BUY,
                signed.signum() == 0 ? row.requiredPositive(QUANTITY) : signed.abs(),
                price(row, PRICE, instrument),
                row.requiredWhen(EXECUTED_AT));
        return row.fill(instrument, traded)
                .account(row.name(ACCOUNT, 100).orElse(""))
                .counted(ordinals);
    }
}
