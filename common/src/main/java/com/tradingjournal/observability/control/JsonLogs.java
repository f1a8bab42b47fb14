package com.tradingjournal.observability.control;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/**
 * Writes a record as one line of JSON; named in each process's logging.properties. A {@code Map} among a record's parameters
 * becomes fields of its line.
 */
public final class JsonLogs extends Formatter {

    @Override
    public String format(LogRecord event) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", event.getInstant());
        line.put("level", event.getLevel().getName());
        line.put("logger", String.valueOf(event.getLoggerName()));
        line.put("message", formatMessage(event));
        line.putAll(LogContext.fields());
        if (event.getParameters() != null) {
            for (Object parameter : event.getParameters()) {
                if (parameter instanceof Map<?, ?> fields) {
                    fields.forEach((name, value) -> line.put(String.valueOf(name), String.valueOf(value)));
                }
            }
        }
        if (event.getThrown() != null) {
            line.put("exception", trace(event.getThrown()));
        }
        return json(line);
    }

    private static String json(Map<String, Object> line) {
        StringBuilder out = new StringBuilder("{");
        line.forEach((name, value) -> {
            out.append(out.length() == 1 ? "" : ",");
            quote(name, out);
            out.append(':');
            quote(value.toString(), out);
        });
        return out.append("}\n").toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static String trace(Throwable thrown) {
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace, true));
        return trace.toString();
    }
}
