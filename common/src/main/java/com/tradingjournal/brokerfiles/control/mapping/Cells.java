package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Position;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The texts of a record by what they mean, and what is wrong with the first of them that is. */
abstract class Cells {

    private static final int LONGEST_ID = 64;
    private static final int LONGEST_CELL = 2_000;
    private static final Set<Field> OF_ANY_LENGTH = EnumSet.of(Field.TAGS, Field.MISTAKES, Field.RULES, Field.CHARGES);
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:[.,]\\d+)?[eE]\\+\\d+");

    final RawRecord record;
    final Columns columns;
    final Styles styles;
    private final Position position;
    private @Nullable Problem problem;

    Cells(RawRecord record, Columns columns, Styles styles, long sequence) {
        this.record = record;
        this.columns = columns;
        this.styles = styles;
        this.position = new Position(record.line(), sequence);
    }

    public Position position() {
        return position;
    }

    public Optional<Problem> problem() {
        return Optional.ofNullable(problem);
    }

    /** The cell without surrounding blanks; "" where there is none, or where it is longer than anything real. */
    public String text(Field field) {
        String text = columns.cell(record, field);
        return OF_ANY_LENGTH.contains(field) ? text : bounded(columns.name(field), text);
    }

    /** What the file calls the field's column. */
    public String name(Field field) {
        return columns.name(field);
    }

    /** The cell of a column the format has no field for, by its name. */
    public String text(String column) {
        return bounded(column, columns.cell(record, column));
    }

    /** Formats look for patterns in their cells: none is to take longer for a cell made to be long. */
    private String bounded(String column, String text) {
        if (text.length() <= LONGEST_CELL) {
            return text;
        }
        reject(column, text, ProblemCode.TOO_LONG, "is longer than " + LONGEST_CELL + " characters");
        return "";
    }

    /** The columns that could as well be the field's, the one that is taken among them: a person chooses. */
    public List<String> rivals(Field field) {
        return columns.has(field) ? columns.rivals(field) : List.of();
    }

    /** Columns that are passed over for the field because the name of the one that is taken says more. */
    public List<String> passedOver(Field field) {
        return columns.has(field) ? columns.passedOver(field) : List.of();
    }

    /** A one-line text; empty where the cell is. */
    public Optional<String> name(Field field, int longest) {
        String text = text(field);
        if (hasControls(text)) {
            reject(field, ProblemCode.INVALID_TEXT, "contains a control character");
        }
        return limited(field, longest, text);
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    public String requiredName(Field field, int longest) {
        return name(field, longest).orElseGet(() -> missing(field, ""));
    }

    /** A number that is a name. A spreadsheet rounds long ones to 1.1E+15: then different fills would look the same. */
    public Optional<String> id(Field field) {
        if (ROUNDED.matcher(text(field)).matches()) {
            reject(
                    field,
                    ProblemCode.INVALID_TEXT,
                    "has been rounded by a spreadsheet; use the file as the broker gave it");
        }
        return name(field, LONGEST_ID);
    }

    public String requiredId(Field field) {
        return id(field).orElseGet(() -> missing(field, ""));
    }

    /** A text of any number of lines, blanks around it included. */
    public Optional<String> prose(Field field, int longest) {
        String text = columns.wholeCell(record, field);
        if (text.indexOf('\0') >= 0) {
            reject(field, ProblemCode.INVALID_TEXT, "contains a NUL character");
        }
        return limited(field, longest, text);
    }

    private Optional<String> limited(Field field, int longest, String text) {
        if (text.length() > longest) {
            reject(field, ProblemCode.TOO_LONG, "is longer than " + longest + " characters");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** What the file calls such a column, its unit included; "" where it has none. */
    public String written(String column) {
        return columns.written(column);
    }

    /** What a person answered to a question the file leaves open. */
    public Optional<String> answer(String question) {
        return Optional.ofNullable(styles.answers().get(question));
    }

    /** One of the words, in lower case, that a format uses for something. */
    public <E> Optional<E> word(Field field, Map<String, E> words) {
        String text = text(field);
        Optional<E> meaning = Optional.ofNullable(words.get(text.toLowerCase(Locale.ROOT)));
        if (meaning.isEmpty() && !text.isEmpty()) {
            reject(
                    field,
                    ProblemCode.UNKNOWN_VALUE,
                    "is none of "
                            + String.join(", ", words.keySet().stream().sorted().toList()));
        }
        return meaning;
    }

    public <E> E requiredWord(Field field, Map<String, E> words) {
        E standIn = words.values().iterator().next();
        return word(field, words).orElseGet(() -> missing(field, standIn));
    }

    /** The sentence goes on after the column's name. */
    public void reject(Field field, ProblemCode code, String whatItDoes) {
        if (problem == null) {
            problem = note(field, code, whatItDoes);
        }
    }

    /** The same of a column the format has no field for. */
    public void reject(String column, String value, ProblemCode code, String whatItDoes) {
        if (problem == null) {
            problem = new Problem(position.line(), column, value, code, column + " " + whatItDoes + ".");
        }
    }

    /** The same as a remark that rejects nothing. */
    public Problem note(Field field, ProblemCode code, String whatItDoes) {
        String column = columns.name(field);
        return new Problem(position.line(), column, text(field), code, column + " " + whatItDoes + ".");
    }

    final <T> T missing(Field field, T standIn) {
        reject(field, ProblemCode.MISSING, "is empty");
        return standIn;
    }
}
