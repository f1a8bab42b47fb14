package com.tradingjournal.brokerfiles.control.formats;

import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A column of fees with one sign only is a cost, whichever sign it is; where both occur a person tells which one is the cost. */
public final class FeeSigns implements Inquiry {

    private static final String NEGATIVE_IS_COST = "NEGATIVE_IS_COST";
    private static final List<String> SIGNS = List.of("POSITIVE_IS_COST", NEGATIVE_IS_COST);

    private boolean positive;
    private boolean negative;

    @Override
    public List<Question> look(Row row) {
        int sign = row.amount(Field.FEES).map(BigDecimal::signum).orElse(0);
        positive |= sign > 0;
        negative |= sign < 0;
        if (!positive || !negative) {
            return List.of();
        }
        String message = "Some fees are above and some below 0: which of them are costs, and which are rebates?";
        return List.of(Question.choice(Question.FEE_SIGN, row.name(Field.FEES), message, SIGNS));
    }

    /** Empty where the row states none. */
    public static Optional<Charges> charges(Row row) {
        return row.amount(Field.FEES).map(fee -> Charges.other(cost(row, fee)));
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
