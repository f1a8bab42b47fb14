package com.tradingjournal.brokerfiles.control.formats.us.platforms;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/**
 * Lightspeed's account activity, trades: in the exchanges' time, a number for each trade that is unique within its day,
 * a column for each fee. {@code Buy/Sell} says in words what was sold short.
 */
public final class Lightspeed extends UsFile {

    private static final String COMMISSION = "Commission Amount";
    private static final String WORDS = "Buy/Sell";
    private static final String[] FEES = {"FeeSEC", "FeeMF", "Fee1", "Fee2", "Fee3", "FeeStamp", "FeeTAF", "Fee4"};

    public Lightspeed() {
        super(
                "lightspeed",
                "Lightspeed trades",
                HeaderSpec.columns()
                        .required(Field.FILL_ID, "Trade Number")
                        .required(Field.TRADE_DATE, "Trade Date")
                        .required(Field.EXECUTED_AT, "Execution Time")
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.SIDE, "Side")
                        .required(Field.QUANTITY, "Qty")
                        .required(Field.PRICE, "Price")
                        .named(COMMISSION)
                        .named(FEES)
                        .named(WORDS)
                        .optional(Field.ACCOUNT, "Account Number")
                        .ignored("Principal Amount", "NET Amount", "Account Type", "Security Type", "Currency Code"));
    }

    @Override
    public Optional<ZoneId> zone() {
        return EASTERN;
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = Securities.of(row);
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        Charges charges =
                new Charges(row.cost(COMMISSION), row.sum(FEES), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        FillBuilder fill = deal(row)
                .fill(row, instrument, size, row.requiredWhen(Field.TRADE_DATE, Field.EXECUTED_AT))
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .charges(charges);
        String day = row.requiredDate(Field.TRADE_DATE).toString();
        return row.id(Field.FILL_ID)
                .map(id -> fill.numbered(id, "lightspeed", day, id))
                .orElseGet(() -> fill.counted(ordinals));
    }

    private static Deal deal(Row row) {
        Deal deal = row.requiredWord(Field.SIDE, Deal.WORDS);
        boolean isShort = row.text(WORDS).toLowerCase(Locale.ROOT).contains("short");
        return isShort ? deal.marked(deal.side() == Side.SELL ? Effect.OPEN : Effect.CLOSE) : deal;
    }
}
