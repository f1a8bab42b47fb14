package com.tradingjournal.brokerfiles.control.mapping;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.StringJoiner;

/** What makes two rows without a broker's number the same, as one text; numbers come without trailing zeros, instants as seconds. */
public final class Fact {

    private Fact() {}

    public static String of(Object... parts) {
        StringJoiner fact = new StringJoiner("|");
        for (Object part : parts) {
            fact.add(
                    switch (part) {
                        case BigDecimal number -> number.toPlainString();
                        case Instant at -> at.getEpochSecond() + "." + at.getNano() / 1_000;
                        case Object text -> text.toString();
                    });
        }
        return fact.toString();
    }
}
