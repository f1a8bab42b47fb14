package com.tradingjournal.brokerfiles.control.text;

/**
 * Text cells that begin with a sign a spreadsheet would run as a formula are written with one leading apostrophe, and
 * read without it; some spreadsheets take full-width signs for the same. Numbers are no formulas and stay as they are.
 */
public final class CellText {

    private static final String STARTS_A_FORMULA = "=+-@'\t\r\uFF1D\uFF0B\uFF0D\uFF20";

    private CellText() {}

    public static String safe(String meant) {
        return isDangerous(meant) && !isNumber(meant) ? "'" + meant : meant;
    }

    /** Undoes {@link #safe}; also {@code ="0123"}, with which brokers keep spreadsheets from dropping zeros. */
    public static String meant(String written) {
        if (written.length() > 1 && written.charAt(0) == '\'' && isDangerous(written.substring(1))) {
            return written.substring(1);
        }
        if (written.length() > 1 && written.charAt(0) == '\'' && isNumberOrTime(written)) {
            return written.substring(1);
        }
        if (written.length() > 3 && written.startsWith("=\"") && written.endsWith("\"")) {
            return written.substring(2, written.length() - 1);
        }
        return written;
    }

    private static boolean isDangerous(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** After the apostrophe digits and what stands between them: a spreadsheet was to leave them as they are. */
    private static boolean isNumberOrTime(String written) {
        for (int i = 1; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            if (!digit && (i == 1 || ".,:;-/ ".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    /** A sign, digits and points only: nothing a formula could be made of. */
    private static boolean isNumber(String text) {
        boolean digits = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean sign = i == 0 && (c == '-' || c == '+');
            boolean digit = c >= '0' && c <= '9';
            if (!sign && !digit && c != '.') {
                return false;
            }
            digits |= digit;
        }
        return digits;
    }
}
