package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.mapping.Columns;
import com.tradingjournal.brokerfiles.control.mapping.Inquiry;
import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.control.mapping.Styles;
import com.tradingjournal.brokerfiles.control.text.DateOrder;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Times;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Question;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides for a whole file how it writes numbers and dates: by the majority of its first rows, else by the first row that
 * can be read in one way only. What no row decides is a question, answered by a person or left open.
 */
final class StyleScan {

    private static final int SAMPLE = 200;
    private static final int MOST_QUESTIONS = 200;
    private static final List<Field> NUMBERS = fields(Field.Kind.NUMBER);
    private static final List<Field> TIMES = fields(Field.Kind.TIME);

    private final Columns columns;
    private final ReadRequest request;
    private final boolean semicolons;
    private final Evidence<NumberStyle> numbers = new Evidence<>(NumberStyle.POINT, NumberStyle.COMMA);
    private boolean apostrophesGroup;
    private boolean apostrophesOpen;
    private final Map<String, Question> asked = new LinkedHashMap<>();
    private final Evidence<DateOrder> dates = new Evidence<>(DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST);

    /** Votes for two readings, and the first cell that could be either. */
    private static final class Evidence<E extends Enum<E>> {

        private final E first;
        private final E second;
        private int balance;
        private int votes;
        private @Nullable Field openField;
        private String openCell = "";
        private Optional<E> usual = Optional.empty();

        private Evidence(E first, E second) {
            this.first = first;
            this.second = second;
        }

        private void vote(Optional<E> reading) {
            if (reading.isPresent()) {
                votes++;
                balance += reading.get() == first ? 1 : -1;
            }
        }

        private void leaveOpen(Field field, String cell) {
            if (openField == null) {
                openField = field;
                openCell = cell;
            }
        }

        private Optional<E> decided() {
            return votes == 0 ? usual : Optional.of(balance >= 0 ? first : second);
        }

        private Optional<E> answered(@Nullable String answer) {
            return Arrays.asList(first, second).stream()
                    .filter(option -> option.name().equals(answer))
                    .findFirst();
        }

        private List<String> options() {
            return List.of(first.name(), second.name());
        }
    }

    private StyleScan(FileLayout layout, ReadRequest request) {
        this.columns = layout.columns();
        this.request = request;
        this.semicolons = layout.table().hasSemicolons();
        this.dates.usual = layout.format().dateOrder();
        this.numbers.usual = layout.format().numberStyle();
    }

    static StyleScan of(FileLayout layout, ReadRequest request) {
        StyleScan scan = new StyleScan(layout, request);
        try (FileLayout.Rows rows = layout.rows()) {
            Optional<RawRecord> row = rows.next();
            for (int i = 0; row.isPresent() && (i < SAMPLE || scan.isUndecided()); i++) {
                scan.look(row.get(), rows.columns());
                row = rows.next();
            }
        }
        if (layout.format().asks() || layout.format().unzoned().isPresent()) {
            scan.ask(layout);
        }
        return scan;
    }

    private void ask(FileLayout layout) {
        Styles styles = stylesToShow(request.zone());
        Inquiry inquiry = layout.format().inquiry();
        Optional<Field> unzoned = layout.format().unzoned();
        try (FileLayout.Rows rows = layout.rows()) {
            for (Optional<RawRecord> row = rows.next(); row.isPresent(); row = rows.next()) {
                Row seen = new Row(row.get(), rows.columns(), styles, 0);
                unzoned.filter(seen::lacksZone)
                        .ifPresent(field -> asked.putIfAbsent(
                                Question.TIME_ZONE, Question.timeZone(seen.name(field), seen.text(field))));
                inquiry.look(seen).forEach(this::ask);
            }
        }
        inquiry.atEnd().forEach(this::ask);
    }

    private void ask(Question question) {
        asked.putIfAbsent(question.code(), question);
        if (asked.size() > MOST_QUESTIONS) {
            throw new FileRefused(
                    FileRefused.Code.ANSWER_NEEDED,
                    "The file leaves more than " + MOST_QUESTIONS + " things open, the last of them: "
                            + question.message() + " Give it a column that tells.");
        }
    }

    private boolean isUndecided() {
        return numbers.votes == 0
                || (apostrophesOpen && !apostrophesGroup)
                || (dates.openField != null && dates.votes == 0);
    }

    private void look(RawRecord row, Columns columns) {
        for (Field field : NUMBERS) {
            String cell = columns.cell(row, field);
            numbers.vote(NumberStyle.evidence(cell));
            lookForApostrophes(field, cell);
            if ((semicolons || cell.indexOf(',') >= 0) && NumberStyle.isAmbiguous(cell)) {
                numbers.leaveOpen(field, cell);
            }
        }
        for (Field field : TIMES) {
            String cell = columns.cell(row, field);
            dates.vote(DateOrder.evidence(cell));
            if (DateOrder.matters(cell)) {
                dates.leaveOpen(field, cell);
            }
        }
    }

    /** Quantities and fees are not in 32nds. */
    private void lookForApostrophes(Field field, String cell) {
        boolean open = NumberStyle.mayBeParts(cell);
        apostrophesGroup |= open ? !field.isPrice() : NumberStyle.isGrouped(cell);
        apostrophesOpen |= open && field.isPrice();
    }

    Styles styles(ZoneId zone) {
        NumberStyle style = numbers.decided()
                .or(() -> numbers.answered(request.answers().get(Question.DECIMAL_MARK)))
                .orElse(NumberStyle.POINT);
        return new Styles(style, apostrophesGroup, new Times(dateOrder().orElse(null), zone), answers());
    }

    /** For a preview: while a question is open the first option is shown. */
    Styles stylesToShow(ZoneId zone) {
        Times times = new Times(dateOrder().orElse(DateOrder.DAY_FIRST), zone);
        Map<String, String> shown = answers();
        asked.values().stream()
                .filter(question -> !question.options().isEmpty())
                .forEach(question ->
                        shown.putIfAbsent(question.code(), question.options().getFirst()));
        return new Styles(styles(zone).numbers(), apostrophesGroup, times, shown);
    }

    /** To what this file leaves open: one remembered from another file is no answer to what this one decides. */
    private Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>(request.answers());
        answers.entrySet().removeIf(answer -> !isAnswer(answer.getKey(), answer.getValue()));
        return answers;
    }

    private boolean isAnswer(String code, String answer) {
        Question question = asked.get(code);
        return question != null && question.accepts(answer);
    }

    /** What was answered where the file does not say of which zone its times are. */
    Optional<ZoneId> zone() {
        return Optional.ofNullable(answers().get(Question.TIME_ZONE)).map(ZoneId::of);
    }

    private Optional<DateOrder> dateOrder() {
        return dates.decided().or(() -> dates.answered(request.answers().get(Question.DATE_ORDER)));
    }

    /** What the file leaves open, answered or not. */
    List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        ask(questions, Question.DATE_ORDER, dates, "does the day or the month come first");
        ask(
                questions,
                Question.DECIMAL_MARK,
                numbers,
                "is the mark before the last three digits a decimal mark or between thousands");
        questions.addAll(asked.values());
        return questions;
    }

    private void ask(List<Question> questions, String code, Evidence<?> evidence, String what) {
        Field field = evidence.openField;
        if (field != null && evidence.decided().isEmpty()) {
            String message = "In " + evidence.openCell + ", " + what + "? Nothing in the file decides it.";
            questions.add(Question.choice(code, columns.name(field), message, evidence.options()));
        }
    }

    List<Question> unanswered() {
        return questions().stream()
                .filter(question -> !question.accepts(request.answers().get(question.code())))
                .toList();
    }

    private static List<Field> fields(Field.Kind kind) {
        return Arrays.stream(Field.values())
                .filter(field -> field.kind() == kind)
                .toList();
    }
}
