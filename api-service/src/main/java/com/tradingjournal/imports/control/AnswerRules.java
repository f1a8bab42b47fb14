package com.tradingjournal.imports.control;

import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.brokerfiles.entity.Question.Freedom;
import com.tradingjournal.errors.entity.FieldProblem;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What may be answered about a file, whichever it is. Answers are remembered: under a code that no file asks for, or with a value
 * that no question of its code accepts, one would be kept and never be of use.
 */
public final class AnswerRules {

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_SHOWN = 50;
    private static final String CONTRACT = Question.multiplierOf("");
    private static final String KNOWN = String.join(", ", Question.CODES) + ", " + CONTRACT + "<contract>";

    private AnswerRules() {}

    /** Each is named by its code. */
    public static List<FieldProblem> problems(Map<String, String> answers) {
        return answers.entrySet().stream()
                .filter(answer -> !isCode(answer.getKey()) || !accepts(answer.getKey(), answer.getValue()))
                .map(answer -> problem(answer.getKey()))
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
    }

    private static FieldProblem problem(String code) {
        String shown = code.length() > LONGEST_SHOWN ? code.substring(0, LONGEST_SHOWN) + "…" : code;
        return new FieldProblem(
                "answers." + shown,
                isCode(code)
                        ? expected(code)
                        : "is no question that a file leaves open; those are " + KNOWN
                                + " and the name of a field that several columns could be, such as PRICE");
    }

    private static boolean isCode(String code) {
        return code.length() <= LONGEST_CODE && Question.isCode(code);
    }

    private static boolean accepts(String code, String option) {
        return switch (code) {
            case Question.DATE_ORDER -> isOne(DateOrder.values(), option);
            case Question.DECIMAL_MARK -> isOne(NumberStyle.values(), option);
            case Question.TIME_ZONE -> Question.timeZone("", "").accepts(option);
            case Question.DAY -> Question.dayOf("", "").accepts(option);
            case String multiplier
            when multiplier.startsWith(CONTRACT) ->
                new Question(code, "", "", List.of(), Freedom.AMOUNT).accepts(option);
            // A sign or a column: which ones there are depends on the file.
            default -> !option.isBlank();
        };
    }

    private static String expected(String code) {
        return switch (code) {
            case Question.DATE_ORDER -> "must be one of " + Arrays.toString(DateOrder.values());
            case Question.DECIMAL_MARK -> "must be one of " + Arrays.toString(NumberStyle.values());
            case Question.TIME_ZONE -> "must be the IANA name of a time zone, as Asia/Kolkata";
            case Question.DAY -> "must be a day, such as 2026-11-02";
            case String multiplier
            when multiplier.startsWith(CONTRACT) -> "must be an amount above 0 with at most 8 decimals";
            default -> "must not be blank";
        };
    }

    private static boolean isOne(Enum<?>[] options, String option) {
        return Arrays.stream(options).anyMatch(each -> each.name().equals(option));
    }
}
