package com.tradingjournal.brokerfiles.control.formats.futures;

import static com.tradingjournal.brokerfiles.entity.Field.ACCOUNT;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.STRATEGY;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;

import com.tradingjournal.brokerfiles.control.formats.Sides;
import com.tradingjournal.brokerfiles.control.formats.contracts.Fractions;
import com.tradingjournal.brokerfiles.control.formats.contracts.FuturesContract;
import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder;
import com.tradingjournal.brokerfiles.control.mapping.RoundTripBuilder.Priced;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * NinjaTrader: Trade Performance → Trades, in the language and number style of the computer. Profit is before the columns of
 * fees, and checked. The trade's number is its place in one report, so trades are known by their values.
 */
final class NinjaTraderTrades implements FuturesFormat {

    private static final List<String> FEES =
            List.of("Commission", "Kommission", "Provision", "Clearing Fee", "Exchange Fee", "IP Fee", "NFA Fee");

    private static final HeaderSpec HEADER = HeaderSpec.columns()
            .ignored("Trade number", "Trade #", "Numéro d'ordre", "Numéro de trade", "Trade-#", "Trade-Nummer")
            .required(SYMBOL, "Instrument")
            .optional(ACCOUNT, "Account", "Konto", "Compte")
            .optional(STRATEGY, "Strategy", "Strategie", "Stratégie")
            .required(SIDE, "Market pos.", "Marktpos.", "Pos. marché.")
            .required(QUANTITY, "Qty", "Quantity", "Menge", "Qté")
            .required(ENTRY_PRICE, "Entry price", "Einstiegspreis", "Prix d'entrée", "Prix entrée")
            .required(EXIT_PRICE, "Exit price", "Ausstiegspreis", "Prix de sortie", "Prix sortie")
            .required(ENTRY_TIMESTAMP, "Entry time", "Einstiegszeit", "Heure d'entrée", "Heure entrée")
            .required(EXIT_TIMESTAMP, "Exit time", "Ausstiegszeit", "Heure de sortie", "Heure sortie")
            .named("Profit", "Commission", "Clearing Fee", "Exchange Fee", "IP Fee", "NFA Fee")
            .named("Gewinn", "Kommission", "Provision")
            .ignored("Entry name", "Exit name", "Nom d'entrée", "Nom de la sortie", "Einstiegsname", "Ausstiegsname")
            .ignored("Cum. net profit", "MAE", "MFE", "ETD", "Bars");

    @Override
    public String id() {
        return "ninjatrader-trades";
    }

    @Override
    public String name() {
        return "NinjaTrader trades";
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

    /** Bonds are shown in 32nds and grains in eighths. */
    @Override
    public BigDecimal price(Row row, Field field, Instrument instrument) {
        return Fractions.price(row, field, instrument);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        Instrument instrument = FuturesContract.instrument(row, SYMBOL, null);
        Priced entry = entry(row, instrument);
        RoundTripBuilder trip = row.roundTrip(
                        instrument, row.requiredWord(SIDE, Sides.WORDS), row.requiredPositive(QUANTITY), entry)
                .exit(price(row, EXIT_PRICE, instrument), row.requiredWhen(EXIT_TIMESTAMP))
                .account(row.name(ACCOUNT, 100).orElse(""))
                .annotated(strategy(row));
        if (FEES.stream().anyMatch(column -> !row.text(column).isEmpty())) {
            trip.charges(Charges.brokerage(row.cost("Commission", "Kommission", "Provision"))
                    .plus(Charges.exchange(row.cost("Clearing Fee", "Exchange Fee", "NFA Fee")))
                    .plus(Charges.other(row.cost("IP Fee"))));
        }
        row.agree("Profit", trip.grossPnl(), ROUNDING);
        row.agree("Gewinn", trip.grossPnl(), ROUNDING);
        return trip.counted(ordinals);
    }

    private static Annotations strategy(Row row) {
        String strategy = row.name(STRATEGY, 100).orElse(null);
        return new Annotations(null, null, null, strategy, List.of(), null, null);
    }
}
