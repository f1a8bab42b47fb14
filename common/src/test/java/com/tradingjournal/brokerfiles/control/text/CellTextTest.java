package com.tradingjournal.brokerfiles.control.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd",
                "-2+3",
                "@SUM(A1)",
                "'quoted",
                "\t=1",
                "\r=1",
                "-",
                "\uFF1D1",
                "\uFF0Bx",
                "\uFF0D1",
                "\uFF20x"
            })
    void whatASpreadsheetCouldRunGetsAnApostrophe(String text) {
        assertThat(CellText.safe(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "AAPL", "-1.5", "+7", "it's", "a=b"})
    void theRestStaysAsItIs(String text) {
        assertThat(CellText.safe(text)).isEqualTo(text);
    }

    @Property(tries = 1000)
    void whatIsWrittenSafelyIsReadAsItWas(@ForAll String text) {
        String dressed = text.startsWith("=\"") ? "x" : text;
        assertThat(CellText.meant(CellText.safe(dressed))).isEqualTo(dressed);
    }

    @Test
    void anApostropheBeforeAnythingElseIsMeant() {
        assertThat(CellText.meant("'90s")).isEqualTo("'90s");
    }

    @Test
    void anApostropheBeforeANumberOrATimeIsASpreadsheets() {
        assertThat(CellText.meant("'20260105;093100")).isEqualTo("20260105;093100");
        assertThat(CellText.meant("'0123")).isEqualTo("0123");
    }

    @Test
    void aNumberDressedAsAFormulaIsUndressed() {
        assertThat(CellText.meant("=\"0123\"")).isEqualTo("0123");
    }
}
