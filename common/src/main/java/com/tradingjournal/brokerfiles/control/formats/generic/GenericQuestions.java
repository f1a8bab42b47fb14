package com.tradingjournal.brokerfiles.control.formats.generic;

import com.tradingjournal.brokerfiles.control.formats.FeeSigns;
import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** All that a file of an unknown broker may leave open. */
final class GenericQuestions implements Inquiry {

    private static final List<String> SIDES = List.of(Side.BUY.name(), Side.SELL.name());

    private final Predicate<Row> counts;
    private final Predicate<Row> tellsSide;
    private final FeeSigns fees = new FeeSigns();
    private final ColumnChoice columns = new ColumnChoice();
    private final Set<String> contracts = new HashSet<>();
    private String quantity = "";
    private boolean oneSided = true;

    /**
     * @param counts whether a row is asked about at all
     * @param tellsSide whether the side of a row is known that has neither a word nor a sign for it
     */
    GenericQuestions(Predicate<Row> counts, Predicate<Row> tellsSide) {
        this.counts = counts;
        this.tellsSide = tellsSide;
    }

    @Override
    public List<Question> look(Row row) {
        if (!counts.test(row)) {
            return List.of();
        }
        int sign = row.amount(Field.QUANTITY).map(BigDecimal::signum).orElse(0);
        oneSided &= sign >= 0 && !row.has(Field.SIDE) && !tellsSide.test(row);
        quantity = sign > 0 ? row.name(Field.QUANTITY) : quantity;
        List<Question> questions = new ArrayList<>(columns.look(row));
        questions.addAll(fees.look(row));
        GenericInstrument.question(row)
                .filter(question -> contracts.add(question.code()))
                .ifPresent(questions::add);
        return questions;
    }

    /** Where no row has a word for its side, and none a sign, each could be either. */
    @Override
    public List<Question> atEnd() {
        String message =
                "No column tells long from short, and no quantity is below 0. Were all trades bought first, or all sold first?";
        return oneSided && !quantity.isEmpty()
                ? List.of(Question.choice(Field.SIDE.name(), quantity, message, SIDES))
                : List.of();
    }

    /** Of a trade above 0 in a file without a column for the side: as a person says of all of them. */
    static Side sideOfAll(Row row) {
        return row.answer(Field.SIDE.name()).filter(Side.SELL.name()::equals).isPresent() ? Side.SELL : Side.BUY;
    }
}
