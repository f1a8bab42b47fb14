package com.tradingjournal.brokerfiles.control.formats.us.platforms;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The executions of TradeZero's and TradeStation's older exports, which is TradeNote's template as well: fees in seven
 * columns, of which what an exchange pays for liquidity is negative.
 */
public final class TradeZeroExecutions extends UsFile {

    private static final String COMMISSION = "Comm";
    private static final String[] EXCHANGE = {"SEC", "TAF", "NSCC", "Nasdaq", "ECN Remove", "ECN Add"};

    public TradeZeroExecutions() {
        super(
                "tradezero-executions",
                "TradeZero / TradeStation executions, TradeNote template",
                HeaderSpec.columns()
                        .optional(Field.ACCOUNT, "Account")
                        .required(Field.TRADE_DATE, "T/D")
                        .ignored("S/D")
                        .optional(Field.CURRENCY, "Currency")
                        .required(Field.ASSET_CLASS, "Type")
                        .required(Field.SIDE, "Side")
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.QUANTITY, "Qty")
                        .required(Field.PRICE, "Price")
                        .required(Field.EXECUTED_AT, "Exec Time")
                        .named(COMMISSION)
                        .named(EXCHANGE)
                        .ignored("Gross Proceeds", "Net Proceeds", "Clr Broker", "Liq", "Note"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = TypedSecurity.of(row);
        Deal deal = row.requiredWord(Field.SIDE, Deal.WORDS);
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        Charges charges =
                new Charges(row.cost(COMMISSION), row.sum(EXCHANGE), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        return deal.fill(row, instrument, size, row.requiredWhen(Field.TRADE_DATE, Field.EXECUTED_AT))
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .charges(charges)
                .counted(ordinals);
    }

    @Override
    public boolean asks() {
        return true;
    }

    @Override
    public Optional<Question> question(Row row) {
        return TypedSecurity.question(row);
    }
}
