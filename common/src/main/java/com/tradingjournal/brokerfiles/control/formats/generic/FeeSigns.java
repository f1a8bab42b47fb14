package com.tradingjournal.brokerfiles.control.formats.generic;

import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** A column of fees with one sign only is a cost, whichever sign it is; where both occur a person tells which one is the cost. */
final class FeeSigns implements Inquiry {

    private static final String NEGATIVE_IS_COST = "NEGATIVE_IS_COST";
    private static final List<String> SIGNS = List.of("POSITIVE_IS_COST", NEGATIVE_IS_COST);

    private boolean positive;
    private boolean negative;

    @Override
    public Optional<Question> look(Row row) {
        int sign = row.amount(Field.FEES).map(BigDecimal::signum).orElse(0);
        positive |= sign > 0;
        negative |= sign < 0;
        if (!positive || !negative) {
            return Optional.empty();
        }
        String message = "Some fees are above and some below 0: which of them are costs, and which are rebates?";
        return Optional.of(Question.choice(Question.FEE_SIGN, row.name(Field.FEES), message, SIGNS));
    }

    /** Empty where the row states none. */
    static Optional<Charges> charges(Row row) {
        Optional<String> answer = row.answer(Question.FEE_SIGN);
        return row.amount(Field.FEES)
                .map(fee -> answer.isEmpty() ? fee.abs() : answer.get().equals(NEGATIVE_IS_COST) ? fee.negate() : fee)
                .map(Charges::other);
    }
}
