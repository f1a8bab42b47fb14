package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tags of a page one after the other, each with the text before it. No tree is built: a page without end or of any
 * depth costs its length in time and nothing in memory.
 */
final class HtmlTags implements AutoCloseable {
    private static final Set<String> RAW = Set.of("script", "style", "title", "textarea");
    private static final Pattern CLASS = attribute("class");
    private static final Pattern COLUMNS = attribute("colspan");
    private static final int END = -1;

    private final Reader page;
    private final StringBuilder before = new StringBuilder();
    private final StringBuilder tag = new StringBuilder();
    private String name = "";

    private static Pattern attribute(String name) {
        return Pattern.compile("\\s" + name + "\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+)", Pattern.CASE_INSENSITIVE);
    }

    HtmlTags(Reader page) {
        this.page = page;
    }

    /** Goes to the next tag; false at the end of the page. Comments and what scripts say are left out. */
    boolean next() {
        before.setLength(0);
        String raw = RAW.contains(name) ? "/" + name : "";
        while (readUntil('<', before) && readTag()) {
            name = nameOf(tag);
            if (raw.isEmpty() ? isTag() : name.equals(raw)) {
                if (!raw.isEmpty()) {
                    before.setLength(0);
                }
                return true;
            }
            if (!raw.isEmpty()) {
                before.setLength(0);
            }
        }
        name = "";
        return false;
    }

    CharSequence before() {
        return before;
    }

    /** In small letters, an end's with its slash. */
    String name() {
        return name;
    }

    /** Its classes; "" where it has none. */
    String classes() {
        return attribute(CLASS);
    }

    /** How many columns it says it covers; "" where it does not say. */
    String columns() {
        return attribute(COLUMNS);
    }

    private String attribute(Pattern attribute) {
        Matcher value = attribute.matcher(tag);
        if (tag.length() == name.length() || !value.find()) {
            return "";
        }
        return value.group(1).replaceAll("[\"']", "");
    }

    private boolean isTag() {
        return !name.isEmpty() && (Character.isLetter(name.charAt(0)) || name.charAt(0) == '/');
    }

    /** A comment ends with two dashes, any other tag with the next bracket: those in quotes are rare and harmless. */
    private boolean readTag() {
        tag.setLength(0);
        if (!readUntil('>', tag)) {
            return false;
        }
        boolean comment = tag.length() >= 3 && tag.substring(0, 3).equals("!--");
        boolean ended = tag.length() >= 5 && tag.substring(tag.length() - 2).equals("--");
        return !comment || ended || skipComment();
    }

    private boolean skipComment() {
        int dashes = 0;
        for (int c = read(); c != END; c = read()) {
            if (c == '>' && dashes >= 2) {
                return true;
            }
            dashes = c == '-' ? dashes + 1 : 0;
        }
        return false;
    }

    private static String nameOf(CharSequence tag) {
        int end = 0;
        while (end < tag.length()
                && end < 20
                && !Character.isWhitespace(tag.charAt(end))
                && (end == 0 || tag.charAt(end) != '/')) {
            end++;
        }
        return tag.subSequence(0, end).toString().toLowerCase(Locale.ROOT);
    }

    private boolean readUntil(char mark, StringBuilder text) {
        for (int c = read(); c != END; c = read()) {
            if (c == mark) {
                return true;
            }
            if (text.length() == RecordReader.LONGEST_RECORD) {
                throw new FileRefused(
                        Code.RECORD_TOO_LONG,
                        "The page has a text or a tag of more than " + RecordReader.LONGEST_RECORD + " characters.");
            }
            text.append((char) c);
        }
        return false;
    }

    private int read() {
        try {
            return page.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            page.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
