package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column of fees with one sign only is a cost, whichever sign it is; where both occur a person tells which one is the cost. Of
 * several columns of fees a person tells whether they add up, or which of them has the others in it.
 */
public final class FeeSigns implements Inquiry {

    private static final String NEGATIVE_IS_COST = "NEGATIVE_IS_COST";
    private static final List<String> SIGNS = List.of("POSITIVE_IS_COST", NEGATIVE_IS_COST);

    /** The answer that several columns of fees are parts of one sum. */
    private static final String SUM = "SUM";

    private boolean positive;
    private boolean negative;

    @Override
    public List<Question> look(Row row) {
        List<String> columns = row.rivals(Field.FEES);
        List<BigDecimal> fees = fees(row, columns);
        positive |= fees.stream().anyMatch(fee -> fee.signum() > 0);
        negative |= fees.stream().anyMatch(fee -> fee.signum() < 0);
        List<Question> questions = new ArrayList<>();
        if (fees.size() > 1) {
            String message = "Do the fees of " + String.join(" and ", columns)
                    + " add up (SUM), or does one have the others in it?";
            questions.add(Question.choice(
                    Field.FEES.name(),
                    columns.getFirst(),
                    message,
                    Stream.concat(Stream.of(SUM), columns.stream()).toList()));
        }
        if (positive && negative) {
            String message = "Some fees are above and some below 0: which of them are costs, and which are rebates?";
            questions.add(Question.choice(Question.FEE_SIGN, row.name(Field.FEES), message, SIGNS));
        }
        return questions;
    }

    private static List<BigDecimal> fees(Row row, List<String> columns) {
        return columns.stream()
                .flatMap(column -> row.amount(column).stream())
                .filter(fee -> fee.signum() != 0)
                .toList();
    }

    /** Empty where the row states none. */
    public static Optional<Charges> charges(Row row) {
        List<String> columns = row.rivals(Field.FEES);
        boolean one = columns.size() < 2
                || row.answer(Field.FEES.name()).filter(columns::contains).isPresent();
        if (one) {
            return row.amount(Field.FEES).map(fee -> Charges.other(cost(row, fee)));
        }
        return columns.stream()
                .flatMap(column -> row.amount(column).stream())
                .map(fee -> cost(row, fee))
                .reduce(BigDecimal::add)
                .map(Charges::other);
    }

    /** What the fee costs: below 0 for a rebate. */
    public static BigDecimal cost(Row row, BigDecimal fee) {
        Optional<String> answer = row.answer(Question.FEE_SIGN);
        if (answer.isEmpty()) {
            return fee.abs();
        }
        return answer.get().equals(NEGATIVE_IS_COST) ? fee.negate() : fee;
    }
}
