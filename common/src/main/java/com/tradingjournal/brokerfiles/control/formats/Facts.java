package com.tradingjournal.brokerfiles.control.formats;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.Arrays;

/** What makes two rows without a broker's number the same, as one text; numbers come without trailing zeros. */
final class Facts {

    private Facts() {}

    static String of(Object... parts) {
        return Arrays.stream(parts)
                .map(part -> part instanceof BigDecimal number ? number.toPlainString() : part.toString())
                .collect(joining("|"));
    }
}
