package com.tradingjournal.brokerfiles.control.text;

import static com.tradingjournal.brokerfiles.control.text.NumberStyle.COMMA;
import static com.tradingjournal.brokerfiles.control.text.NumberStyle.POINT;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberStyleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1,234.56|1234.56",
                "12,34,567.00|1234567",
                "1'234.5|1234.5",
                "4 577.86|4577.86",
                "$48.10|48.10",
                "-R$ 35.00|-35",
                "($75.90)|-75.90",
                "$(400.00)|-400",
                "₹1,500|1500",
                "@1.23|1.23",
                ".52|0.52",
                "-.5|-0.5",
                "1.5E-7|0.00000015",
                "+3|3",
                "0.62 $|0.62",
                "$48.10 |48.10",
                "500DOGE|500",
                "0.00012BTC|0.00012",
                "1,250.5USDT|1250.5",
                "2.00 Lots|2",
                "100 shares|100",
                "'1.5|1.5",
                "Rs. 1,500.25|1500.25",
                "US$5|5",
                "1 234 567.5|1234567.5"
            })
    void readsWhatBrokersWriteWithAPoint(String text, BigDecimal value) {
        assertThat(POINT.parse(text))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {"1.234,56|1234.56", "4 577,86|4577.86", "0,62 $|0.62", "-R$ 35,00|-35", "1.234|1234", "7|7"})
    void readsWhatBrokersWriteWithAComma(String text, BigDecimal value) {
        assertThat(COMMA.parse(text))
                .hasValueSatisfying(number -> assertThat(number).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E999999999",
                "1E-999999999",
                "",
                "-",
                ".",
                "1,5",
                "1,2345",
                "1.2.3",
                "ten",
                "NaN",
                "Infinity",
                "0x10",
                "1e",
                "--1",
                "(1",
                "1)",
                "1 2",
                "5 JUN",
                "500 DR",
                "3 Cr",
                "500doge",
                "٣",
                "1,,234",
                "12,3"
            })
    void whatIsNoNumberIsNotGuessed(String text) {
        assertThat(POINT.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rs.1,500.25|POINT",
                "Rs. 1.500,25|COMMA",
                ".52|POINT",
                "1,5DOGE|COMMA",
                "1,234.56|POINT",
                "1.234,56|COMMA",
                "27.67|POINT",
                "27,67|COMMA",
                "1,234,567|POINT",
                "0.123|POINT"
            })
    void someNumbersTellTheStyle(String text, NumberStyle style) {
        assertThat(NumberStyle.evidence(text)).contains(style);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,234", "1.234", "10", ""})
    void othersCouldBeEither(String text) {
        assertThat(NumberStyle.evidence(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"500DOGE,DOGE", "0.001 BNB,BNB", "2.00 Lots,Lots"})
    void aNumberMayTellWhatItCounts(String text, String unit) {
        assertThat(NumberStyle.unit(text)).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500", "$5", "BTC", "5 PM", ""})
    void mostNumbersDoNot(String text) {
        assertThat(NumberStyle.unit(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "--", "N/A", "n/a", "null", "—"})
    void someWriteNothingInSoManyWords(String text) {
        assertThat(NumberStyle.isNothing(text)).isTrue();
        assertThat(NumberStyle.isNothing("0")).isFalse();
    }

    @Property(tries = 500)
    void everyDecimalIsReadBack(@ForAll BigDecimal number) {
        String plain = number.toPlainString();
        if (plain.length() <= 60) {
            assertThat(POINT.parse(plain))
                    .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(number));
        }
    }

    @Property(tries = 1000)
    void anyTextIsANumberOrNot(@ForAll String text) {
        assertThat(POINT.parse(text)).isNotNull();
        assertThat(COMMA.parse(text)).isNotNull();
        assertThat(NumberStyle.evidence(text)).isNotNull();
        assertThat(NumberStyle.unit(text)).isNotNull();
    }
}
