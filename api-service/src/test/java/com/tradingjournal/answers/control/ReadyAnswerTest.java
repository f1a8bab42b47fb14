package com.tradingjournal.answers.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Around the sizes at which buffers and blocks are full, and with data that does not become smaller. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 500, 8_100, 65_500, 65_535, 65_536, 300_000})
    void compressedItIsTheSame(int length) throws IOException {
        String digits = new Random(length)
                .ints(length, '0', 'z')
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
        ReadyAnswer data = kept(digits, "{\"a\":1}");
        ReadyAnswer meta = kept("1", "{" + digits + "}");
        for (ReadyAnswer answer : new ReadyAnswer[] {data, meta}) {
            for (int i = 0; i < 2; i++) {
                assertThat(unpacked(answer.compressedWith(OWN, LINKS))).isEqualTo(answer.with(OWN, LINKS));
            }
        }
    }

    private static ReadyAnswer kept(String data, String meta) {
        return ReadyAnswer.from(
                ReadyAnswer.of(bytes(data), bytes(meta)).toBytes().clone());
    }

    private static byte[] unpacked(byte[] file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
