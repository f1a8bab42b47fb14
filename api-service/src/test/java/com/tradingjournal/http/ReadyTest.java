package com.tradingjournal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReadyTest {

    private static final Envelope.Meta OWN = new Envelope.Meta("r-1", Instant.parse("2026-01-05T10:00:00Z"), Map.of());
    private static final Envelope.Links LINKS = new Envelope.Links("/api/v1/x?q=a\"b", null);

    @Test
    void theBodyIsThatOfTheEnvelope() throws Exception {
        List<Map<String, Object>> data = List.of(Map.of("pnl", new BigDecimal("1.50"), "name", "Köln \"1\""));
        Map<String, Object> further = Map.of("source", "LIVE");
        Envelope envelope =
                new Envelope(data, new Envelope.Meta(OWN.requestId(), OWN.timestamp(), further), LINKS);
        assertThat(body(data, further)).isEqualTo(Json.mapper().writeValueAsString(envelope));
    }

    @Test
    void metaWithNothingToAddIsWhole() throws Exception {
        Envelope envelope = new Envelope(List.of(), OWN, LINKS);
        assertThat(body(List.of(), Map.of())).isEqualTo(Json.mapper().writeValueAsString(envelope));
    }

    private static String body(Object data, Map<String, Object> meta) {
        Ready kept = Ready.of(new Answer<>(data, meta, null));
        return new String(new Ready(kept.bytes().clone()).with(OWN, LINKS), StandardCharsets.UTF_8);
    }
}
