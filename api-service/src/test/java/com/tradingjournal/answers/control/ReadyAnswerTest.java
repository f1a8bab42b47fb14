package com.tradingjournal.answers.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReadyAnswerTest {

    private static final byte[] OWN = bytes("{\"requestId\":\"r-1\"}");
    private static final byte[] LINKS = bytes("{\"self\":\"/x\"}");

    @Test
    void theBodyHasWhatWasKeptAndWhatTheRequestAdds() {
        ReadyAnswer answer = kept("[{\"name\":\"Köln\"}]", "{\"source\":\"LIVE\"}");
        assertThat(text(answer.with(OWN, LINKS)))
                .isEqualTo("{\"data\":[{\"name\":\"Köln\"}],\"meta\":{\"requestId\":\"r-1\",\"source\":\"LIVE\"},"
                        + "\"links\":{\"self\":\"/x\"}}");
    }

    @Test
    void metaWithNothingToAddIsWhole() {
        assertThat(text(kept("{}", "{}").with(OWN, LINKS)))
                .isEqualTo("{\"data\":{},\"meta\":{\"requestId\":\"r-1\"},\"links\":{\"self\":\"/x\"}}");
    }

    private static ReadyAnswer kept(String data, String meta) {
        return ReadyAnswer.from(
                ReadyAnswer.of(bytes(data), bytes(meta)).toBytes().clone());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
