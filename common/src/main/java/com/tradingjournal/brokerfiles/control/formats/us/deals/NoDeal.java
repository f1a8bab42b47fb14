package com.tradingjournal.brokerfiles.control.formats.us.deals;

import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Rows of an account's history that change no position. One with a quantity and a price might, and is not passed over,
 * unless it is income of so many shares.
 */
public final class NoDeal {

    private static final Map<String, String> REASONS = Map.of(
            "divid", "DIVIDEND",
            "cdiv", "DIVIDEND",
            "interest", "INTEREST",
            "transfer", "TRANSFER",
            "journal", "TRANSFER",
            "split", "SPLIT_WITHOUT_SHARES",
            "tax", "TAX",
            "fee", "FEE");

    private static final Set<String> INCOME = Set.of("DIVIDEND", "INTEREST", "TAX");
    private static final List<String> ENDED = List.of("cancel", "reject", "expire", "fail");

    private NoDeal() {}

    public static ParsedRow of(Row row, Field words) {
        boolean isIncome = INCOME.contains(reason(row.text(words)));
        if (!isIncome && isNumber(row.text(Field.QUANTITY)) && isNumber(row.text(Field.PRICE))) {
            row.reject(words, ProblemCode.UNKNOWN_VALUE, "is not known, but there are a quantity and a price");
        }
        return new Ignored(row.position().line(), reason(row.text(words)));
    }

    private static boolean isNumber(String text) {
        String digits = text.replaceAll("[^\\d.]", "");
        return digits.matches("\\d++(?:\\.\\d++)?|\\.\\d++") && new BigDecimal(digits).signum() != 0;
    }

    private static String reason(String words) {
        String lower = words.toLowerCase(Locale.ROOT);
        if (lower.contains("reinvest")) {
            return "REINVESTED";
        }
        return REASONS.entrySet().stream()
                .filter(reason -> lower.contains(reason.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse("CASH");
    }

    public static ParsedRow cancelled(Row row) {
        return new Ignored(row.position().line(), "CANCELLED");
    }

    /** An order of which nothing was traded; one cancelled after a part was filled is a deal. */
    public static boolean isUnfilled(String filledQuantity, String status) {
        return !isNumber(filledQuantity) && !status.toLowerCase(Locale.ROOT).startsWith("fill");
    }

    public static ParsedRow unfilled(Row row, String status) {
        boolean ended = ENDED.stream().anyMatch(status.toLowerCase(Locale.ROOT)::contains);
        return ended ? cancelled(row) : new Ignored(row.position().line(), "NOT_FILLED");
    }
}
