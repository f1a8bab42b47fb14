package com.tradingjournal.brokerfiles.control.formats.us.deals;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.When;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** All that happened in an account, deals among dividends and transfers; {@link Field#SIDE} says what a row is. */
public abstract class AccountHistory extends UsFile {

    protected AccountHistory(String id, String name, HeaderSpec header) {
        super(id, name, header);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Optional<Deal> deal = deal(row);
        if (deal.isPresent()) {
            return dealt(row, deal.get(), ordinals);
        }
        if (isSplit(row)) {
            return identified(row, split(row), ordinals);
        }
        return event(row)
                .<ParsedRow>map(event -> identified(row, ended(row, event), ordinals))
                .orElseGet(() -> NoDeal.of(row, Field.SIDE));
    }

    private FillRow dealt(Row row, Deal deal, Ordinals ordinals) {
        Instrument instrument = instrument(row);
        Size size = new Size(quantity(row), price(row, instrument));
        FillBuilder fill = deal.fill(row, instrument, size, when(row));
        return identified(row, fill.charges(charges(row, deal, size, instrument)), ordinals);
    }

    private FillBuilder ended(Row row, Event event) {
        Instrument instrument = instrument(row);
        if (instrument.assetClass() != AssetClass.OPTION) {
            row.reject(Field.SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is no option that can be told");
        }
        return Ending.of(row, instrument, event, quantity(row), when(row));
    }

    private FillBuilder split(Row row) {
        Side side = takesAway(row) ? Side.SELL : Side.BUY;
        return Ending.split(row, instrument(row), side, quantity(row), when(row));
    }

    /** Empty where nothing was dealt. */
    protected Optional<Deal> deal(Row row) {
        return Deal.named(row.text(Field.SIDE));
    }

    protected Optional<Event> event(Row row) {
        return Ending.named(row.text(Field.SIDE));
    }

    protected boolean isSplit(Row row) {
        return row.text(Field.SIDE).toLowerCase(Locale.ROOT).contains("split")
                && !row.text(Field.QUANTITY).isEmpty();
    }

    /** Whether a split leaves fewer units than there were. */
    protected boolean takesAway(Row row) {
        return row.amount(Field.QUANTITY).filter(units -> units.signum() < 0).isPresent();
    }

    protected Instrument instrument(Row row) {
        return Securities.of(row);
    }

    protected BigDecimal quantity(Row row) {
        return row.requiredSize(Field.QUANTITY);
    }

    protected BigDecimal price(Row row, Instrument instrument) {
        return row.requiredPrice(Field.PRICE, instrument.assetClass());
    }

    protected When when(Row row) {
        return row.requiredWhen(Field.TRADE_DATE);
    }

    protected abstract Charges charges(Row row, Deal deal, Size size, Instrument instrument);

    protected FillRow identified(Row row, FillBuilder fill, Ordinals ordinals) {
        return fill.counted(ordinals);
    }
}
