package com.tradingjournal.brokerfiles.control.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TagListTest {

    @Property(tries = 500)
    void everyListIsReadBack(
            @ForAll @UniqueElements List<@AlphaChars @Chars({'"', '\\', '\n', '/', 'é', ',', ']'}) String> tags) {
        assertThat(TagList.parse(TagList.write(tags))).contains(tags);
    }

    @Test
    void plainNamesStandBetweenCommasOrSemicolons() {
        assertThat(TagList.parse("gap, fomo;gap;")).contains(List.of("gap", "fomo"));
        assertThat(TagList.parse("")).contains(List.of());
    }

    @Test
    void escapesOfJsonAreRead() {
        assertThat(TagList.parse("[ \"\\u00e9\\t\" , \"b\" ]")).contains(List.of("é\t", "b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[",
                "[]]",
                "[1]",
                "[\"a\"",
                "[\"a\",]",
                "[\"a\" \"b\"]",
                "[\"\\x\"]",
                "[\"\\u12\"]",
                "[\"\\ud800\"]",
                "[\"a\"]x"
            })
    void anArrayThatIsNoneIsNoListOfTags(String cell) {
        assertThat(TagList.parse(cell)).isEmpty();
    }
}
