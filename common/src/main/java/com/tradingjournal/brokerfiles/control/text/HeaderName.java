package com.tradingjournal.brokerfiles.control.text;

import java.util.Locale;

/** Header names as they are compared: {@code Entry_Price}, {@code entryPrice} and {@code Entry Price ($)} are one. */
public final class HeaderName {

    private HeaderName() {}

    public static String normal(String header) {
        StringBuilder normal = new StringBuilder(header.length());
        int depth = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            depth += c == '(' ? 1 : 0;
            if (depth == 0 && !isIgnored(c)) {
                normal.append(c);
            }
            depth -= c == ')' && depth > 0 ? 1 : 0;
        }
        return normal.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isIgnored(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || "_-.'’\"*:\uFEFF".indexOf(c) >= 0;
    }
}
