package com.tradingjournal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.errors.entity.Invalid;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextValueTest {

    private static final String ID = "0198C0DE-0000-7000-8000-00000000000a";

    @Test
    void readsADayAndAnIdWhateverItsCase() {
        assertThat(TextValue.date("from", "2026-01-31")).isEqualTo(LocalDate.of(2026, 1, 31));
        assertThat(TextValue.uuid("userId", ID)).isEqualTo(UUID.fromString(ID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-1-1",
                "0000-01-01",
                "1899-12-31",
                "9999-01-01",
                "+12026-01-01",
                "-0001-01-01",
                "soon",
                ""
            })
    void refusesWhatIsNoDay(String text) {
        assertThatThrownBy(() -> TextValue.date("from", text))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused ->
                                assertThat(refused.details().getFirst().field()).isEqualTo("from"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1-1-1-1-1",
                "0198c0de-0000-7000-8000-00000000000",
                "00198c0de-000-7000-8000-00000000000a",
                "{0198c0de-0000-7000-8000-00000000000a}",
                ""
            })
    void refusesWhatIsNoId(String text) {
        assertThatThrownBy(() -> TextValue.uuid("userId", text))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused ->
                                assertThat(refused.details().getFirst().field()).isEqualTo("userId"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "11", "1.5", "1e1", "one", "99999999999999999999", ""})
    void refusesWhatIsNoNumberInRange(String text) {
        assertThat(TextValue.number("limit", "10", 1, 10)).isEqualTo(10);
        assertThatThrownBy(() -> TextValue.number("limit", text, 1, 10))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        refused ->
                                assertThat(refused.details().getFirst().field()).isEqualTo("limit"));
    }
}
