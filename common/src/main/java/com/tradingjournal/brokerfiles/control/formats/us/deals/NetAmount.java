package com.tradingjournal.brokerfiles.control.formats.us.deals;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The money a row says was booked, where it has no column for the regulators' fees: what lies between it and the value of
 * the deal is fees. So a trade's net result is the broker's to the cent, also where a price was rounded.
 */
public final class NetAmount {

    private static final BigDecimal ONE_PERCENT = new BigDecimal("0.01");

    private NetAmount() {}

    /** Of a column that must not contradict quantity and price by more than fees can. */
    public static Charges charges(Row row, String column, Deal deal, Size size, Instrument instrument) {
        BigDecimal brokerage = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        BigDecimal amount = row.cost(column);
        if (amount.signum() == 0) {
            return brokerage(brokerage, BigDecimal.ZERO);
        }
        BigDecimal value = size.value(instrument);
        BigDecimal fees = deal.side() == Side.BUY ? amount.subtract(value) : value.subtract(amount);
        if (fees.abs().subtract(brokerage).compareTo(most(size, value, instrument)) > 0) {
            String what = "is " + plain(amount) + ", but quantity and price make " + plain(value);
            row.reject(column, row.text(column), ProblemCode.CONTRADICTION, what);
        }
        return brokerage(brokerage, fees.setScale(2, RoundingMode.HALF_UP).subtract(brokerage));
    }

    /** A hundredth, a dollar for each contract, and what a price in cents may be off. */
    private static BigDecimal most(Size size, BigDecimal value, Instrument instrument) {
        BigDecimal contracts = instrument.assetClass() == AssetClass.OPTION ? size.quantity() : BigDecimal.ONE;
        BigDecimal rounding = size.quantity().multiply(instrument.multiplier()).multiply(new BigDecimal("0.005"));
        return value.multiply(ONE_PERCENT).add(contracts).add(rounding);
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    private static Charges brokerage(BigDecimal brokerage, BigDecimal other) {
        return new Charges(brokerage, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, other);
    }
}
