package com.tradingjournal.auth.control.totp;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.users.entity.EmailAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpSecretTest {

    /** The secret of RFC 6238's examples. */
    private static final TotpSecret EXAMPLE =
            new TotpSecret(HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII)));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(EXAMPLE.code(second / 30)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"-60, false", "-30, true", "0, true", "30, true", "60, false"})
    void aCodeCountsInItsStepAndTheOnesBesideIt(long shift, boolean accepted) {
        Instant now = Instant.ofEpochSecond(1_111_111_110);
        String code = EXAMPLE.code(now.plusSeconds(shift).getEpochSecond() / 30);
        assertThat(EXAMPLE.stepOf(code, now).isPresent()).isEqualTo(accepted);
    }

    @Test
    void aQrCodeSaysWhoseItIs() {
        assertThat(EXAMPLE.uri(new EmailAddress("a+b@example.com")))
                .isEqualTo(
                        "otpauth://totp/Trading%20Journal:a%2Bb%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                                + "&issuer=Trading%20Journal&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void secretsAreLongAndNeverTheSame() {
        assertThat(TotpSecret.random().typed()).matches("[A-Z2-7]{32}");
        assertThat(TotpSecret.random()).isNotEqualTo(TotpSecret.random());
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void lettersAreThoseOfTheStandard(String text, String letters) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(letters);
    }

    @Test
    void aRecoveryCodeIsKnownHoweverItIsTyped() {
        List<RecoveryCode> codes = RecoveryCode.ten();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        String readable = codes.getFirst().readable();
        assertThat(readable).matches("([a-z2-7]{6}-){3}[a-z2-7]{6}");
        assertThat(RecoveryCode.typed(
                        " " + readable.toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(codes.getFirst());
    }
}
