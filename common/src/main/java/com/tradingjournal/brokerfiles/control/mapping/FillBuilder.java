package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Position;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Puts a fill together from the cells of its row; what a file does not say stays as it is here. */
public final class FillBuilder {

    /** More than any file has rows: closings of a day without times come after its openings. */
    private static final long AFTER_OPENINGS = 1L << 40;

    private static final int LONGEST_ORDER = 64;

    private final Row row;
    private final Instrument instrument;
    private final Side side;
    private final BigDecimal quantity;
    private final Leg leg;
    private final When when;
    private Effect effect = Effect.UNMARKED;
    private Event event = Event.TRADE;
    private @Nullable Charges charges;
    private @Nullable String account;
    private @Nullable BigDecimal fxRate;
    private int rows = 1;

    FillBuilder(Row row, Instrument instrument, Traded traded) {
        this.row = row;
        this.instrument = instrument;
        this.side = traded.side();
        this.quantity = traded.quantity();
        this.leg = new Leg(traded.price(), traded.when().at());
        this.when = traded.when();
        row.checkValue(Field.PRICE, quantity.multiply(leg.price()).multiply(instrument.multiplier()));
    }

    /** What every fill has. */
    public record Traded(Side side, BigDecimal quantity, BigDecimal price, When when) {}

    public FillBuilder effect(Effect value) {
        effect = value;
        return this;
    }

    public FillBuilder event(Event value) {
        event = value;
        return this;
    }

    /** Without this call the file says nothing of fees, and they may be computed. */
    public FillBuilder charges(Charges value) {
        charges = value;
        return this;
    }

    public FillBuilder account(String value) {
        account = value.isEmpty() ? null : value;
        return this;
    }

    public FillBuilder fxRate(BigDecimal value) {
        fxRate = value;
        return this;
    }

    /** Rows of the file that are counted with this one. */
    public FillBuilder standingFor(int rowsOfTheFile) {
        rows = rowsOfTheFile;
        return this;
    }

    /** Known by the broker's number, which is unique among the parts. */
    public FillRow numbered(String number, String broker, String... parts) {
        return build(FillKey.numbered(broker, parts), number);
    }

    /** Known by its place among the equal fills of its file, which gives them no number. */
    public FillRow counted(Ordinals ordinals) {
        String fact = Fact.of("fill", instrument.symbol(), side, quantity, leg.price(), leg.at());
        return counted(ordinals, fact);
    }

    /** The same, where less than all its values makes two rows the same fact. */
    public FillRow counted(Ordinals ordinals, String fact) {
        return build(ordinals.key(account == null ? "" : account, fact), null);
    }

    private FillRow build(FillKey key, @Nullable String number) {
        return new FillRow(
                position(),
                account,
                instrument,
                side,
                quantity,
                leg,
                new Nature(effect, event, when.timing()),
                charges,
                fxRate,
                key,
                number,
                row.name(Field.ORDER_ID, LONGEST_ORDER).orElse(null),
                rows);
    }

    private Position position() {
        Position inFile = row.position();
        return when.isDateOnly() && isClosing()
                ? new Position(inFile.line(), inFile.sequence() + AFTER_OPENINGS)
                : inFile;
    }

    private boolean isClosing() {
        return switch (effect) {
            case OPEN -> false;
            case CLOSE -> true;
            case UNMARKED -> side == Side.SELL && instrument.assetClass() == AssetClass.STOCK;
        };
    }
}
