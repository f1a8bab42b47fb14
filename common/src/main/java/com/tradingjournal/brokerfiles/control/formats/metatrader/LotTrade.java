package com.tradingjournal.brokerfiles.control.formats.metatrader;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** A closed position whose size is in lots, and whose stated profit tells how many units a lot is. */
final class LotTrade {

    private LotTrade() {}

    /** @param profit what the column is called, in whichever language the file is */
    static RoundTripBuilder of(Row row, String... profit) {
        String symbol = row.requiredName(SYMBOL, 40);
        Instrument one = MetaTraderInstrument.of(symbol, BigDecimal.ONE, null);
        Side side = row.requiredWord(SIDE, Sides.WORDS);
        BigDecimal lots = lots(row);
        BigDecimal entry = row.requiredPrice(ENTRY_PRICE, one.assetClass());
        BigDecimal exit = row.requiredPrice(EXIT_PRICE, one.assetClass());
        BigDecimal units = LotUnits.of(
                        symbol, stated(row, profit), side.gain(entry, exit).multiply(lots))
                .orElseGet(() -> contradiction(row, profit));
        Instrument instrument = MetaTraderInstrument.of(symbol, units, null);
        return row.roundTrip(instrument, side, lots, new Priced(entry, row.requiredWhen(ENTRY_TIMESTAMP)))
                .exit(exit, row.requiredWhen(EXIT_TIMESTAMP));
    }

    /** An empty cell is not a profit of 0, from which lots of nothing would follow; nor is a column of an unknown name. */
    private static BigDecimal stated(Row row, String... profit) {
        if (Stream.of(profit).allMatch(name -> row.text(name).isEmpty())) {
            Optional<String> column = Stream.of(profit).filter(row::has).findFirst();
            String why = column.isPresent() ? "is empty" : "is no column of the file, under any name that is known";
            row.reject(column.orElse(profit[0]), "", ProblemCode.MISSING, why + "; it tells the size of a lot");
        }
        return row.sum(profit);
    }

    private static BigDecimal contradiction(Row row, String... profit) {
        String column = Arrays.stream(profit)
                .filter(name -> !row.text(name).isEmpty())
                .findFirst()
                .orElse(profit[0]);
        row.reject(column, row.text(column), ProblemCode.CONTRADICTION, "has not the sign that the prices tell");
        return BigDecimal.ONE;
    }

    /** {@code 0.10 / 0.10} is what was asked for and what was filled. */
    static BigDecimal lots(Row row) {
        String text = row.text(QUANTITY);
        int slash = text.indexOf('/');
        return slash < 0
                ? row.requiredPositive(QUANTITY)
                : row.positive(QUANTITY, text.substring(slash + 1).strip());
    }
}
