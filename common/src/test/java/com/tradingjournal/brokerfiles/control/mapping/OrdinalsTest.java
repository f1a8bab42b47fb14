package com.tradingjournal.brokerfiles.control.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.entity.FillKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OrdinalsTest {

    @Test
    void equalFactsAreCountedWithinTheirAccount() {
        Ordinals ordinals = new Ordinals();
        assertThat(List.of(
                        ordinals.key("A", "x"), ordinals.key("A", "x"), ordinals.key("B", "x"), ordinals.key("A", "y")))
                .extracting(FillKey::text)
                .containsExactly("x#1", "x#2", "x#1", "y#1");
    }

    @Test
    void countsStayRightWhileTheTableGrows() {
        Ordinals ordinals = new Ordinals();
        Map<String, Integer> counts = new HashMap<>();
        List<FillKey> expected = new ArrayList<>();
        List<FillKey> keys = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String fact = "fact " + i % 7_919;
            expected.add(FillKey.counted(fact, counts.merge(fact, 1, Integer::sum)));
            keys.add(ordinals.key("", fact));
        }
        assertThat(keys).isEqualTo(expected);
    }
}
