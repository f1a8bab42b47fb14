package com.tradingjournal.brokerfiles.control.formats.crypto;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.contracts.CryptoPair;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Bybit: Orders → Closed P&L. Only the close is timed. The profit is after fees, which therefore are what the prices would have given
 * beyond it; a rebate shows as a fee below 0.
 */
final class BybitClosedPnl implements CryptoFormat {

    /** What closes a position is the other side of it; a long or a short alone could be either. */
    private static final Map<String, Side> OPENED_BY =
            Map.of("buy", Side.SELL, "close short", Side.SELL, "sell", Side.BUY, "close long", Side.BUY);

    /** A hundredth of the value, as a power of ten: many times what is charged. */
    private static final int HIGHEST_FEE = 2;

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .required(SYMBOL, "Contracts", "Market")
            .required(SIDE, "Closing Direction")
            .required(QUANTITY, "Qty", "Order Quantity")
            .required(ENTRY_PRICE, "Entry Price")
            .required(EXIT_PRICE, "Exit Price")
            .requiredNamed("Closed P&L")
            .required(EXIT_TIMESTAMP, "Trade Time(UTC+0)", "Trade Time")
            .ignored("Exit Type", "Order No.", "Create Time");

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
        Instrument instrument = CryptoPair.of(row).contract(row);
        Priced entry = new Priced(row.requiredPrice(ENTRY_PRICE, instrument.assetClass()), null);
        RoundTripBuilder trip = row.roundTrip(
                        instrument, row.requiredWord(SIDE, OPENED_BY), row.requiredPositive(QUANTITY), entry)
                .exit(row.requiredPrice(EXIT_PRICE, instrument.assetClass()), CryptoFormat.when(row, EXIT_TIMESTAMP));
        return trip.charges(Charges.other(fees(row, trip))).counted(ordinals);
    }

    private static BigDecimal fees(Row row, RoundTripBuilder trip) {
        BigDecimal fees = trip.grossPnl().subtract(row.sum("Closed P&L"));
        BigDecimal most = row.amount(QUANTITY)
                .flatMap(quantity -> row.amount(EXIT_PRICE).map(quantity::multiply))
                .map(value -> value.movePointLeft(HIGHEST_FEE))
                .orElse(BigDecimal.ZERO);
        if (fees.abs().compareTo(most) > 0) {
            String gross = trip.grossPnl().stripTrailingZeros().toPlainString();
            row.reject(
                    "Closed P&L",
                    row.text("Closed P&L"),
                    ProblemCode.CONTRADICTION,
                    "is too far from the " + gross + " of the prices for fees");
        }
        return fees;
    }
}
