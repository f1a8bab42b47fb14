package com.tradingjournal.brokerfiles.control.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "entry_price",
                "entryPrice",
                "ENTRY PRICE",
                " Entry-Price ",
                "Entry Price ($)",
                "entry.price",
                "\uFEFFentry\u00A0price"
            })
    void namesDifferNeitherByCaseNorByMarks(String header) {
        assertThat(HeaderName.normal(header)).isEqualTo("entryprice");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", ")", "a)b(", ""})
    void strayBracketsAreSurvived(String header) {
        assertThat(HeaderName.normal(header)).doesNotContain(" ");
    }
}
