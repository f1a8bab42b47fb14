package com.tradingjournal.brokerfiles.control.formats.us.platforms;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.Fill.Timing;
import java.time.Instant;
import java.util.Optional;

/**
 * DAS Trader, Trade › Trades › Export: the trades of one day, mostly without saying which: then it is asked. No fees. The order's number is the client's.
 */
public final class DasTrades extends UsFile {

    public DasTrades() {
        super(
                "das-trades",
                "DAS Trader trades",
                HeaderSpec.columns()
                        .optional(Field.TRADE_DATE, "Date", "Trade Date")
                        .required(Field.EXECUTED_AT, "Time")
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.SIDE, "Side")
                        .required(Field.PRICE, "Price")
                        .required(Field.QUANTITY, "Qty")
                        .optional(Field.ACCOUNT, "Account")
                        .optional(Field.ORDER_ID, "Cloid")
                        .oneOf("Route")
                        .oneOf("Cloid", "Liq")
                        .ignored("Route", "Broker", "Type", "Liq"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = Securities.of(row);
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        return row.requiredWord(Field.SIDE, Deal.WORDS)
                .fill(row, instrument, size, when(row))
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .counted(ordinals);
    }

    private static When when(Row row) {
        if (row.has(Field.TRADE_DATE)) {
            return row.requiredWhen(Field.TRADE_DATE, Field.EXECUTED_AT);
        }
        return tellsDay(row)
                ? row.requiredWhen(Field.EXECUTED_AT)
                : row.answer(Question.DAY)
                        .map(day -> row.requiredWhenOf(Field.EXECUTED_AT, day + ' ' + row.text(Field.EXECUTED_AT)))
                        .orElseGet(() -> unknown(row));
    }

    private static boolean tellsDay(Row row) {
        String time = row.text(Field.EXECUTED_AT);
        return time.isEmpty() || time.indexOf('/') >= 0 || time.indexOf('-') >= 0;
    }

    private static When unknown(Row row) {
        row.reject(Field.EXECUTED_AT, ProblemCode.NOT_A_TIME, "tells no day; say which, or add a column Date");
        return new When(Instant.EPOCH, Timing.EXACT);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return row.has(Field.TRADE_DATE) || tellsDay(row)
                ? Optional.empty()
                : Optional.of(Question.dayOf(row.name(Field.EXECUTED_AT), row.text(Field.EXECUTED_AT)));
    }
}
