package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** The row of a page that is being read. Cells and rows end where the next begins: pages leave out the ends. */
final class HtmlRow {
    private static final int WIDEST = 3;

    private List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int characters;
    private int span;
    private boolean open;
    private boolean hidden;

    boolean isEmpty() {
        return cells.isEmpty() && !open;
    }

    List<String> take() {
        endCell();
        List<String> row = cells;
        cells = new ArrayList<>();
        characters = 0;
        return row;
    }

    /** Outside cells it is no part of a row. */
    void text(CharSequence text) {
        if (open && !hidden) {
            characters += text.length();
            if (characters > RecordReader.LONGEST_RECORD) {
                throw new FileRefused(
                        Code.RECORD_TOO_LONG,
                        "A row of the page is longer than " + RecordReader.LONGEST_RECORD + " characters.");
            }
            cell.append(text);
        }
    }

    void tag(HtmlTags tag) {
        switch (tag.name()) {
            case "td", "th" -> {
                endCell();
                open = true;
                hidden = (" " + tag.classes() + " ").contains(" hidden ");
                span = span(tag.columns().strip());
            }
            case "/td", "/th" -> endCell();
            case "br", "p", "/p", "div", "/div", "li" -> text(" ");
            default -> {}
        }
    }

    private static int span(String columns) {
        boolean number = !columns.isEmpty()
                && columns.length() <= WIDEST
                && columns.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(Integer.parseInt(columns), 1) : 1;
    }

    private void endCell() {
        if (open && !hidden) {
            cells.add(meant(cell.toString()));
            for (int i = 1; i < span; i++) {
                cells.add("");
            }
        }
        if (cells.size() > RecordReader.MOST_COLUMNS) {
            throw new FileRefused(
                    Code.TOO_MANY_COLUMNS,
                    "A row of the page has more than " + RecordReader.MOST_COLUMNS + " columns.");
        }
        open = false;
        hidden = false;
        cell.setLength(0);
    }

    /** With its character references resolved, and one blank for any number of them. */
    private static String meant(String text) {
        String plain = text.indexOf('&') < 0 ? text : Parser.unescapeEntities(text, false);
        StringBuilder meant = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            if (!blank) {
                meant.append(c);
            } else if (!meant.isEmpty() && meant.charAt(meant.length() - 1) != ' ') {
                meant.append(' ');
            }
        }
        return meant.toString().strip();
    }
}
