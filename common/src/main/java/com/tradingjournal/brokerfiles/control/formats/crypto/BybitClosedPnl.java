package com.tradingjournal.brokerfiles.control.formats.crypto;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.ORDER_ID;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Bybit: Orders → Closed P&L. Only the close is timed. The profit is after fees, which therefore are what the prices would have given
 * beyond it; a rebate shows as a fee below 0.
 */
final class BybitClosedPnl implements CryptoFormat {

    /** What closes a position is the other side of it. */
    private static final Map<String, Side> OPENED_BY = Map.of(
            "buy", Side.SELL, "close short", Side.SELL, "sell", Side.BUY, "close long", Side.BUY, "short", Side.BUY, "long", Side.SELL);

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "Contracts", "Market")
            .required(SIDE, "Closing Direction")
            .required(QUANTITY, "Qty", "Order Quantity")
            .required(ENTRY_PRICE, "Entry Price")
            .required(EXIT_PRICE, "Exit Price")
            .requiredNamed("Closed P&L")
            .required(EXIT_TIMESTAMP, "Trade Time(UTC+0)", "Trade Time")
            .optional(ORDER_ID, "Order No.")
            .ignored("Exit Type", "Create Time");

    @Override
    public String id() {
        return "bybit-closed-pnl";
    }

    @Override
    public String name() {
        return "Bybit closed P&L";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = CryptoFormat.contract(row, SYMBOL);
        Priced entry = new Priced(row.requiredPrice(ENTRY_PRICE, instrument.assetClass()), null);
        RoundTripBuilder trip = row.roundTrip(
                        instrument, row.requiredWord(SIDE, OPENED_BY), row.requiredPositive(QUANTITY), entry)
                .exit(row.requiredPrice(EXIT_PRICE, instrument.assetClass()), row.requiredWhen(EXIT_TIMESTAMP));
        BigDecimal fees = trip.grossPnl().subtract(row.sum("Closed P&L"));
        trip.charges(Charges.other(fees));
        String order = row.text(ORDER_ID);
        return order.isEmpty() ? trip.counted(ordinals) : trip.numbered("bybit", order, String.valueOf(row.text(EXIT_TIMESTAMP)));
    }
}
