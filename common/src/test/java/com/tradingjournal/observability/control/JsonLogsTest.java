package com.tradingjournal.observability.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonLogsTest {

    private final JsonLogs logs = new JsonLogs();

    @AfterEach
    void clear() {
        LogContext.clear();
    }

    @Test
    void whateverTheMessageTheLineIsOneObject() {
        String line = logs.format(new LogRecord(Level.INFO, "a\n{\"b\"} \u2028 \ud800 \\"));
        assertThat(line).endsWith("}\n").contains("\"message\":\"a\\u000a{\\\"b\\\"} \\u2028 \\ud800 \\\\\"");
        assertThat(line.strip()).doesNotContain("\n");
    }

    @Test
    void fieldsAndContextStandBesideTheMessage() {
        LogContext.put("requestId", "r-1");
        LogRecord event = new LogRecord(Level.WARNING, "request");
        event.setParameters(new Object[] {Map.of("status", 200)});
        assertThat(logs.format(event)).contains("\"requestId\":\"r-1\"", "\"status\":\"200\"", "\"level\":\"WARNING\"");
    }

    @Test
    void anExceptionStaysOnItsLine() {
        LogRecord event = new LogRecord(Level.SEVERE, "failed");
        event.setThrown(new IllegalStateException("why"));
        assertThat(logs.format(event).strip().lines()).hasSize(1);
    }
}
