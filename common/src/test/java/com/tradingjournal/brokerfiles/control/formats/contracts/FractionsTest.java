package com.tradingjournal.brokerfiles.control.formats.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionsTest {

    @ParameterizedTest
    @CsvSource({
        "ZN, 110'16, 110.5",
        "ZN, 110'165, 110.515625",
        "ZF, 108'022, 108.0703125",
        "ZF, 108'027, 108.0859375",
        "ZT, 103'316, 103.98828125",
        "ZB, 110'00, 110",
        "ZC, 450'2, 450.25",
        "ZS, 1045'6, 1045.75"
    })
    void pointsAndPartsOfThemAreAPrice(String root, String text, String price) {
        assertThat(Fractions.parse(root, text))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(price));
    }

    @ParameterizedTest
    @CsvSource({"ZN, 110'32", "ZN, 110'164", "ZN, 110'5", "ZN, 1'234'16", "ZC, 450'8", "ZC, 450'25"})
    void whatNoSuchPriceCanBeIsNone(String root, String text) {
        assertThat(Fractions.parse(root, text)).isEmpty();
    }
}
