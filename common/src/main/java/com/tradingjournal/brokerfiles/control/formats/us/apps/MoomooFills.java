package com.tradingjournal.brokerfiles.control.formats.us.apps;

import com.tradingjournal.brokerfiles.control.formats.contracts.OccSymbol;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.NoDeal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.mapping.FirstPass;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.RowMapper;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Fills below their order; knows what each order's fills are worth together, a line of the file for each. */
final class MoomooFills implements RowMapper {

    private static final int PLACES = 8;

    private final Map<Long, BigDecimal> worth = new HashMap<>();
    private long order;
    private @Nullable Order current;

    /** What further fills do not repeat. */
    private record Order(Deal deal, Instrument instrument, Charges fees, BigDecimal worth) {}

    MoomooFills(FirstPass file) {
        file.forEach(row -> {
            order = row.text(Field.SIDE).isEmpty() ? order : row.position().line();
            worth.merge(order, value(row), BigDecimal::add);
        });
    }

    private static BigDecimal value(Row row) {
        BigDecimal quantity = row.amount(Field.QUANTITY).orElse(BigDecimal.ZERO);
        return quantity.multiply(row.amount(Field.PRICE).orElse(BigDecimal.ZERO))
                .abs();
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!row.text(Field.SIDE).isEmpty()) {
            current = null;
            if (NoDeal.isUnfilled(row.text(Field.QUANTITY), row.text(MoomooOrders.STATUS))) {
                return NoDeal.unfilled(row, row.text(MoomooOrders.STATUS));
            }
            current = order(row);
        }
        Order of = current;
        if (of == null) {
            row.reject(Field.SIDE, ProblemCode.MISSING, "is empty, and there is no order above that could be taken");
            return NoDeal.unfilled(row, "");
        }
        Size size =
                new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, of.instrument.assetClass()));
        return of.deal
                .fill(row, of.instrument, size, row.requiredWhen(Field.EXECUTED_AT))
                .charges(share(of, size))
                .counted(ordinals);
    }

    private @Nullable Order order(Row row) {
        Deal deal = row.requiredWord(Field.SIDE, Deal.WORDS);
        String currency = row.name(Field.CURRENCY, 5).orElse("USD");
        Instrument instrument = Securities.in(currency, listed(row));
        Charges fees = MoomooOrders.fees(row);
        BigDecimal whole = worth.getOrDefault(row.position().line(), BigDecimal.ZERO);
        Order read = new Order(deal, instrument, fees, whole);
        return row.problem().isPresent() ? null : read;
    }

    /** Strikes are in thousandths, without zeros before them. */
    private static Instrument listed(Row row) {
        return OccSymbol.inThousandths(row.text(Field.SYMBOL))
                .map(OccSymbol::instrument)
                .orElseGet(() -> Securities.of(row));
    }

    private static Charges share(Order order, Size size) {
        BigDecimal part = size.quantity().multiply(size.price());
        return new Charges(
                share(order, order.fees.brokerage(), part),
                share(order, order.fees.exchange(), part),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                share(order, order.fees.other(), part));
    }

    private static BigDecimal share(Order order, BigDecimal fees, BigDecimal part) {
        return order.worth.signum() == 0
                ? fees
                : fees.multiply(part)
                        .divide(order.worth, PLACES, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros();
    }
}
