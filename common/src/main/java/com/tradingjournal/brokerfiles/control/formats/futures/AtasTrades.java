package com.tradingjournal.brokerfiles.control.formats.futures;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.NOTES;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** ATAS: Statistics → Journal → Export. A trade per row; the sign of what was opened tells the side. No fees; the profit is not read. */
final class AtasTrades implements FuturesFormat {

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .optional(ACCOUNT, "Account")
            .required(SYMBOL, "Instrument")
            .required(ENTRY_TIMESTAMP, "Open time")
            .required(ENTRY_PRICE, "Open price")
            .required(QUANTITY, "Open volume")
            .required(EXIT_TIMESTAMP, "Close time")
            .required(EXIT_PRICE, "Close price")
            .requiredNamed("Close volume")
            .ignored("PnL")
            .optional(NOTES, "Comment");

    @Override
    public String id() {
        return "atas-trades";
    }

    @Override
    public String name() {
        return "ATAS trades";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    /** Of the computer's language: nothing is known beforehand. */
    @Override
    public Optional<DateOrder> dateOrder() {
        return Optional.empty();
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(ENTRY_TIMESTAMP);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, null);
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        if (row.sum("Close volume").abs().compareTo(signed.abs()) != 0) {
            row.reject("Close volume", row.text("Close volume"), ProblemCode.CONTRADICTION, "is not what was opened");
        }
        BigDecimal quantity = signed.signum() == 0 ? row.requiredPositive(QUANTITY) : signed.abs();
        Side side = signed.signum() < 0 ? Side.SELL : Side.BUY;
        String comment = row.prose(NOTES, 20_000).orElse(null);
        return row.roundTrip(instrument, side, quantity, entry(row, instrument))
                .exit(price(row, EXIT_PRICE, instrument), row.requiredWhen(EXIT_TIMESTAMP))
                .account(row.name(ACCOUNT, 100).orElse(""))
                .annotated(new Annotations(null, null, null, null, List.of(), comment, null))
                .counted(ordinals);
    }
}
