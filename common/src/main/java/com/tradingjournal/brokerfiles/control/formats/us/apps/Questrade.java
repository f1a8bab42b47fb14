package com.tradingjournal.brokerfiles.control.formats.us.apps;

import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Deal.Size;
import com.tradingjournal.brokerfiles.control.formats.us.deals.Securities;
import com.tradingjournal.brokerfiles.control.formats.us.deals.UsFile;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Questrade, Orders › Executions › Export, long and short: Canadian and American listings beside one another without their
 * currency: what ends in {@code .TO}, {@code .V} or {@code .CN} is in Canadian dollars, everything else in American ones.
 */
public final class Questrade extends UsFile {

    /** Of units in dollars, {@code DLR.U.TO}, the currency is told before the exchange. */
    private static final Pattern CANADIAN = Pattern.compile(".*(?<!\\.U)\\.(?:TO|V|VN|CN|NE|NEO)");

    public Questrade() {
        super(
                "questrade-executions",
                "Questrade executions",
                HeaderSpec.columns()
                        .required(Field.SYMBOL, "Symbol")
                        .required(Field.SIDE, "Action")
                        .required(Field.PRICE, "Fill price")
                        .required(Field.QUANTITY, "Fill qty")
                        .required(Field.EXECUTED_AT, "Exec time")
                        .optional(Field.FEES, "Commission")
                        .optional(Field.ACCOUNT, "Account")
                        .ignored("Description", "Total Value", "Time Placed"));
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument listed = Securities.of(row);
        boolean canadian = CANADIAN.matcher(listed.symbol()).matches();
        Instrument instrument = Securities.in(canadian ? "CAD" : "USD", listed);
        Size size = new Size(row.requiredSize(Field.QUANTITY), row.requiredPrice(Field.PRICE, instrument.assetClass()));
        BigDecimal commission = row.amount(Field.FEES).map(BigDecimal::abs).orElse(BigDecimal.ZERO);
        return row.requiredWord(Field.SIDE, Deal.WORDS)
                .fill(row, instrument, size, row.requiredWhen(Field.EXECUTED_AT))
                .account(row.name(Field.ACCOUNT, 100).orElse(""))
                .charges(new Charges(commission, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))
                .counted(ordinals);
    }
}
