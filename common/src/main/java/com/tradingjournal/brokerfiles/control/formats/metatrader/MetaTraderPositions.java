package com.tradingjournal.brokerfiles.control.formats.metatrader;

import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.ENTRY_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_PRICE;
import static com.tradingjournal.brokerfiles.entity.Field.EXIT_TIMESTAMP;
import static com.tradingjournal.brokerfiles.entity.Field.FILL_ID;
import static com.tradingjournal.brokerfiles.entity.Field.QUANTITY;
import static com.tradingjournal.brokerfiles.entity.Field.SIDE;
import static com.tradingjournal.brokerfiles.entity.Field.STOP_LOSS;
import static com.tradingjournal.brokerfiles.entity.Field.SYMBOL;
import static com.tradingjournal.brokerfiles.entity.Field.TARGET;

import com.tradingjournal.brokerfiles.control.mapping.HeaderSpec;
import com.tradingjournal.brokerfiles.control.mapping.Ordinals;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Account history → Report: closed positions, one trade per row, in the terminal's language. Two columns are called Time and two Price:
 * the second ones are those of the close. A position closed in parts has a row for each of them, under one number, be it within one second.
 */
record MetaTraderPositions(String id, String name, HeaderSpec header) implements MetaTraderReport {

    private static final Set<String> CASH = Set.of("balance", "credit", "deposit", "withdrawal", "correction", "bonus");
    private static final String[] TIME = {"Time", "Ora", "Horário", "Zeit", "Fecha/Hora", "Heure"};
    private static final String[] PRICE = {"Price", "Prezzo", "Preço", "Preis", "Precio", "Prix"};
    private static final String[] PROFIT = {"Profit", "Profitto", "Lucro", "Gewinn", "Beneficio", "Ganancia", "Bénéfice"
    };
    private static final String[] COMMISSION = {"Commission", "Commissioni", "Comissão", "Kommission", "Comisión"};

    static MetaTraderPositions mt4() {
        HeaderSpec header = levels().required(FILL_ID, "Ticket")
                .required(ENTRY_TIMESTAMP, "Open Time")
                .required(SIDE, "Type")
                .required(QUANTITY, "Size", "Volume")
                .required(SYMBOL, "Item", "Symbol")
                .required(ENTRY_PRICE, "Price")
                .required(EXIT_TIMESTAMP, "Close Time")
                .required(EXIT_PRICE, "Price#2")
                .named("Commission", "Taxes", "Swap", "Profit");
        return new MetaTraderPositions("metatrader4-history", "MetaTrader 4 history", header);
    }

    static MetaTraderPositions mt5() {
        HeaderSpec header = levels().required(ENTRY_TIMESTAMP, TIME)
                .required(FILL_ID, "Position", "Posizione", "Posição", "Posición")
                .required(SYMBOL, "Symbol", "Simbolo", "Ativo", "Símbolo", "Symbole")
                .required(SIDE, "Type", "Tipo", "Typ")
                .required(QUANTITY, "Volume", "Volumen")
                .required(ENTRY_PRICE, PRICE)
                .required(EXIT_TIMESTAMP, second(TIME))
                .required(EXIT_PRICE, second(PRICE))
                .named(PROFIT)
                .named(COMMISSION)
                .named("Swap", "Fee");
        return new MetaTraderPositions("metatrader5-positions", "MetaTrader 5 positions", header);
    }

    private static HeaderSpec levels() {
        return HeaderSpec.columns().optional(STOP_LOSS, "S / L", "S/L").optional(TARGET, "T / P", "T/P");
    }

    private static String[] second(String... names) {
        return Stream.of(names).map(name -> name + "#2").toArray(String[]::new);
    }

    @Override
    public Optional<Field> unzoned() {
        return Optional.of(ENTRY_TIMESTAMP);
    }

    @Override
    public ParsedRow read(Row row, Ordinals ordinals) {
        String type = row.text(SIDE).toLowerCase(Locale.ROOT);
        if (CASH.contains(type)) {
            return new Ignored(row.position().line(), "CASH");
        }
        if (type.contains("limit") || type.contains("stop")) {
            return new Ignored(row.position().line(), "NOT_FILLED");
        }
        return LotTrade.of(row, PROFIT)
                .charges(charges(row))
                .annotated(
                        new Annotations(level(row, STOP_LOSS), null, level(row, TARGET), null, List.of(), null, null))
                .numbered(
                        "metatrader",
                        row.requiredId(FILL_ID),
                        row.text(EXIT_TIMESTAMP).replaceAll("\\D", ""),
                        LotTrade.lots(row).toPlainString(),
                        row.amount(EXIT_PRICE).map(BigDecimal::toPlainString).orElse(""));
    }

    private static @Nullable BigDecimal level(Row row, Field field) {
        return row.amount(field).filter(price -> price.signum() != 0).orElse(null);
    }

    /** As the report has them a cost is below 0; a swap may be earned. */
    private static Charges charges(Row row) {
        return Charges.brokerage(row.sum(COMMISSION).negate())
                .plus(Charges.tax(row.sum("Taxes").negate()))
                .plus(Charges.other(row.sum("Swap", "Fee").negate()));
    }
}
