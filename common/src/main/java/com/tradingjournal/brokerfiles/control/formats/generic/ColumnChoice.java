package com.tradingjournal.brokerfiles.control.formats.generic;

import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Of several columns with one meaning, whose values differ, a person chooses; where one's name says more, as {@code Filled Qty} does
 * beside {@code Qty}, it is taken and the preview says so.
 */
final class ColumnChoice implements Inquiry {

    /** Fees add up, and of notes and tags the first is as good as another. */
    private static final Set<Field> CHOSEN = EnumSet.complementOf(EnumSet.of(
            Field.FEES, Field.ACCOUNT, Field.NOTES, Field.TAGS, Field.STRATEGY, Field.FILL_ID, Field.ORDER_ID));

    private final Set<Field> asked = EnumSet.noneOf(Field.class);

    @Override
    public List<Question> look(Row row) {
        List<Question> questions = new ArrayList<>();
        for (Field field : CHOSEN) {
            List<String> columns = asked.contains(field) ? List.of() : row.rivals(field);
            if (columns.size() > 1 && row.differ(field, columns)) {
                asked.add(field);
                String message = "Which column is the " + said(field) + ": " + String.join(" or ", columns) + "?";
                questions.add(Question.columnOf(field, message, columns));
            }
        }
        return questions;
    }

    private static String said(Field field) {
        return switch (field) {
            case PRICE -> "price at which the row was filled";
            case QUANTITY -> "quantity that was filled";
            case SIDE -> "one that tells buying from selling";
            default -> field.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    /** What was passed over though it says something else. */
    static List<Problem> assumptions(Row row) {
        List<Problem> assumed = new ArrayList<>();
        if (HeaderName.normal(row.name(Field.QUANTITY)).equals("amount")) {
            assumed.add(row.note(
                    Field.QUANTITY, ProblemCode.ASSUMPTION, "is taken for a number of units and not for money"));
        }
        for (Field field : CHOSEN) {
            for (String column : row.passedOver(field)) {
                if (!row.text(column).isEmpty()
                        && row.differ(field, List.of(row.rivals(field).getFirst(), column))) {
                    assumed.add(row.note(field, ProblemCode.ASSUMPTION, "is taken and not " + column));
                }
            }
        }
        return assumed;
    }
}
