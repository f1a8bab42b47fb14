package com.tradingjournal.benchmarks.load;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All that the API said to PostgreSQL for one request, in order, with the values it gave: taken from PostgreSQL's log, so that it is the
 * SQL of today's product and not of the day a benchmark was written.
 */
public record Conversation(List<Saying> sayings) {

    private static final Duration SETTLING = Duration.ofMillis(500);
    private static final Pattern ENTRY = Pattern.compile("(?m)^\\|bench\\|(\\w*)\\|([A-Z]+):  ");
    private static final Pattern EXECUTE = Pattern.compile("(?s)(?:execute [^:]*|statement): (.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'((?:[^']|'')*)')");

    /**
     * A statement.
     *
     * @param sql with $1, $2 …
     * @param values as text
     */
    public record Saying(String sql, List<@Nullable String> values) {}

    /** Nobody else may ask the API meanwhile. */
    public static Conversation during(ServerLog log, Connection superuser, Callable<?> request) throws Exception {
        execute(superuser, "alter system set log_line_prefix = '|bench|%u|'", "alter system set log_statement = 'all'");
        try {
            Thread.sleep(SETTLING);
            long begin = log.length();
            request.call();
            Thread.sleep(SETTLING);
            Conversation conversation = new Conversation(parse(log.since(begin)));
            if (conversation.sayings.isEmpty()) {
                throw new IllegalStateException("The API said nothing to PostgreSQL.");
            }
            return conversation;
        } finally {
            execute(superuser, "alter system reset log_line_prefix", "alter system reset log_statement");
        }
    }

    private static List<Saying> parse(String log) {
        List<Saying> sayings = new ArrayList<>();
        Matcher entry = ENTRY.matcher(log);
        boolean ours = false;
        int next = entry.find() ? entry.start() : log.length();
        while (next < log.length()) {
            boolean api = entry.group(1).equals("journal_api");
            String kind = entry.group(2);
            int begin = entry.end();
            next = entry.find() ? entry.start() : log.length();
            // PostgreSQL indents every further line of an entry.
            String text = log.substring(begin, next).replace("\n\t", "\n").strip();
            Matcher execute = EXECUTE.matcher(text);
            if (kind.equals("LOG")) {
                ours = api && execute.matches() && !text.startsWith("execute fetch");
                if (ours) {
                    sayings.add(new Saying(execute.group(1), List.of()));
                }
            } else if (kind.equals("DETAIL") && ours) {
                sayings.add(new Saying(sayings.removeLast().sql, values(text)));
            }
        }
        return sayings;
    }

    private static List<@Nullable String> values(String detail) {
        List<@Nullable String> values = new ArrayList<>();
        Matcher value = VALUE.matcher(detail);
        while (value.find()) {
            values.add(value.group(3) == null ? null : value.group(3).replace("''", "'"));
        }
        return values;
    }

    private static void execute(Connection superuser, String... settings) throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            for (String setting : settings) {
                statement.execute(setting);
            }
            statement.execute("select pg_reload_conf()");
        }
    }
}
