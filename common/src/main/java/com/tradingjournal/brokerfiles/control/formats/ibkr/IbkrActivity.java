package com.tradingjournal.brokerfiles.control.formats.ibkr;

import static com.tradingjournal.brokerfiles.entity.Field.ASSET_CLASS;
import static com.tradingjournal.brokerfiles.entity.Field.CURRENCY;
import static com.tradingjournal.brokerfiles.entity.Field.EXECUTED_AT;
import static com.tradingjournal.brokerfiles.entity.Field.FEES;
import static com.tradingjournal.brokerfiles.entity.Field.PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.mapping.FillBuilder.Traded;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.Instrument.Contract;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Client Portal → Performance & Reports → Statements → Activity, CSV: many sections, named in the first column. Of the section Trades the
 * orders count; their executions, closed lots and totals repeat them. Each kind of instrument has a header of its own.
 */
final class IbkrActivity implements BrokerFormat {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final String COMMISSION_IN = "Comm in ";

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .named("Trades", "Header", "DataDiscriminator")
            .required(ASSET_CLASS, "Asset Category")
            .required(CURRENCY, "Currency")
            .required(SYMBOL, "Symbol")
            .required(EXECUTED_AT, "Date/Time")
            .required(QUANTITY, "Quantity")
            .required(PRICE, "T. Price")
            .optional(FEES, "Comm/Fee")
            .named("Proceeds", "Notional Value", "Code", "Comm in USD", "Comm in EUR", "Comm in GBP", "Comm in INR")
            .ignored(
                    "C. Price",
                    "Basis",
                    "Realized P/L",
                    "Realized P/L %",
                    "MTM P/L",
                    "MTM in USD",
                    "MTM in EUR",
                    "MTM in GBP");

    @Override
    public String id() {
        return "ibkr-activity";
    }

    @Override
    public String name() {
        return "Interactive Brokers activity statement";
    }

    @Override
    public HeaderSpec header() {
        return HEADER;
    }

    @Override
    public Optional<NumberStyle> numberStyle() {
        return Optional.of(NumberStyle.POINT);
    }

    @Override
    public boolean isHeader(RawRecord record) {
        return record.cell(0).strip().equals("Trades") && record.cell(1).strip().equals("Header");
    }

    @Override
    public boolean isRow(RawRecord record) {
        return record.cell(0).strip().equals("Trades") && record.cell(1).strip().equals("Data");
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        if (!row.text("DataDiscriminator").equals("Order")) {
            return new Ignored(row.position().line(), "REPEATS_AN_ORDER");
        }
        IbkrCodes codes = IbkrCodes.of(row.text("Code"));
        if (codes.isCancelled("")) {
            return new Ignored(row.position().line(), "CANCELLED");
        }
        BigDecimal signed = row.amount(QUANTITY).orElse(BigDecimal.ZERO);
        AssetClass assetClass = row.requiredWord(ASSET_CLASS, IbkrCodes.ASSET_CLASSES);
        BigDecimal price = row.requiredPrice(PRICE, assetClass);
        Side side = signed.signum() < 0 ? Side.SELL : Side.BUY;
        BigDecimal quantity = signed.signum() == 0 ? row.requiredPositive(QUANTITY) : signed.abs();
        Instrument instrument = instrument(row, assetClass, quantity, price);
        return row.fill(instrument, new Traded(side, quantity, price, row.requiredWhen(EXECUTED_AT)))
                .effect(codes.effect())
                .event(codes.event(assetClass, price))
                .charges(new Charges(
                        commission(row, price), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO))
                .counted(ordinals);
    }

    private static Instrument instrument(Row row, AssetClass assetClass, BigDecimal quantity, BigDecimal price) {
        String symbol = row.requiredName(SYMBOL, 40);
        Contract contract = assetClass == AssetClass.OPTION ? contract(row, symbol) : null;
        BigDecimal proceeds = row.sum("Proceeds", "Notional Value");
        Optional<BigDecimal> multiplier = switch (assetClass) {
            case OPTION -> IbkrInstrument.multiplier(proceeds, quantity, price).or(() -> Optional.of(HUNDRED));
            case FUTURE, COMMODITY -> IbkrInstrument.multiplier(proceeds, quantity, price);
            case STOCK, FOREX, CRYPTO -> Optional.of(BigDecimal.ONE);
        };
        if (multiplier.isEmpty()) {
            row.reject(
                    SYMBOL,
                    ProblemCode.UNKNOWN_CONTRACT,
                    "has neither proceeds nor a notional value to tell its multiplier");
        }
        return new Instrument(
                symbol,
                null,
                null,
                null,
                assetClass,
                multiplier.orElse(BigDecimal.ONE),
                contract,
                row.requiredName(CURRENCY, 5));
    }

    private static @Nullable Contract contract(Row row, String symbol) {
        Optional<Contract> contract = IbkrInstrument.option(symbol);
        if (contract.isEmpty()) {
            row.reject(SYMBOL, ProblemCode.UNKNOWN_CONTRACT, "is not an option as Interactive Brokers writes them");
        }
        return contract.orElse(null);
    }

    /** Of currencies it is stated in the account's own: that is the trade's, or the one that was bought and sold. */
    private static BigDecimal commission(Row row, BigDecimal price) {
        for (String currency : new String[] {"USD", "EUR", "GBP", "INR"}) {
            BigDecimal stated = row.sum(COMMISSION_IN + currency);
            if (stated.signum() != 0 && !currency.equals(row.text(CURRENCY))) {
                if (!row.text(SYMBOL).startsWith(currency)) {
                    row.reject(
                            COMMISSION_IN + currency,
                            row.text(COMMISSION_IN + currency),
                            ProblemCode.CONTRADICTION,
                            "is in another currency than the trade");
                }
                return stated.multiply(price).negate();
            }
            if (stated.signum() != 0) {
                return stated.negate();
            }
        }
        return row.amount(FEES).orElse(BigDecimal.ZERO).negate();
    }
}
