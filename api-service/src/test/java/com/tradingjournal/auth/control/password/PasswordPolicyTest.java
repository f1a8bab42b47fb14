package com.tradingjournal.auth.control.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Invalid;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static final List<String> KNOWN =
            List.of("charlotte.brown@example.com", "Charlotte Brown", "Brown Capital");

    private final PasswordWork work = new PasswordWork();
    private final PasswordPolicy policy = new PasswordPolicy(work);

    @AfterEach
    void stop() {
        work.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "elevenchars",
                "aaaaaaaaaaaaaaaa",
                "password123456",
                "qwertyuiop12",
                "correct horse battery staple",
                "charlottebrown",
                "tradingjournal"
            })
    void whatIsShortOrEasyToGuessIsRefused(String password) {
        assertThatThrownBy(() -> policy.require(password, KNOWN)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"quiet-otter-counts-candles-9", "nine wild kestrels above mud", "хитрая выдра считает свечи"})
    void whatIsHardToGuessIsGoodWhateverItIsMadeOf(String password) {
        assertThatCode(() -> policy.require(password, KNOWN)).doesNotThrowAnyException();
    }

    @Test
    void charactersAreCountedAsPeopleCountThem() {
        assertThatThrownBy(() -> policy.require("🦦🐢🦉🐝🦊🐬🦜🐞🦔🐙🦩", KNOWN))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> policy.require("x9".repeat(65), KNOWN)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @CsvSource({
        "charlottebrown, whoever knows you tries",
        "passwordpassword, common password",
        "aaaaaaaaaaaaaaaa, Repeats",
        "elevenchars, has 11 characters",
    })
    void theAnswerSaysWhatIsWeakAndWhere(String password, String why) {
        assertThatThrownBy(() -> policy.require("newPassword", password, KNOWN))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused -> assertThat(refused.details()).singleElement().satisfies(problem -> {
                            assertThat(problem.field()).isEqualTo("newPassword");
                            assertThat(problem.message()).contains(why);
                        }));
    }
}
