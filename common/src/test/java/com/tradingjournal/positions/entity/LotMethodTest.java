package com.tradingjournal.positions.entity;

import static com.tradingjournal.positions.entity.FillBuilder.buy;
import static com.tradingjournal.positions.entity.FillBuilder.sell;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** 100 at 10, 100 at 20, then 150 sold at 30 and the rest at 40: what each method says the first sale earned. */
class LotMethodTest {
    private static final Fill FIRST = buy("100").price("10").fees("2").build();
    private static final Fill SECOND =
            buy("100").price("20").fees("4").minute(1).build();
    private static final Fill PART = sell("150").price("30").fees("3").minute(2).build();
    private static final Fill REST = sell("50").price("40").fees("1").minute(3).build();

    @Test
    void fifoSellsTheOldestFirst() {
        List<Lot> lots = lots(LotMethod.FIFO);

        assertThat(lots).extracting(Lot::opening).containsExactly(FIRST, SECOND, SECOND);
        assertThat(lots).extracting(Lot::grossPnl).containsExactly(money("2000"), money("500"), money("1000"));
        assertThat(lots).extracting(Lot::fees).containsExactly(money("4"), money("3"), money("3"));
    }

    @Test
    void lifoSellsTheNewestFirst() {
        List<Lot> lots = lots(LotMethod.LIFO);

        assertThat(lots).extracting(Lot::opening).containsExactly(SECOND, FIRST, FIRST);
        assertThat(lots).extracting(Lot::grossPnl).containsExactly(money("1000"), money("1000"), money("1500"));
        assertThat(lots).extracting(Lot::fees).containsExactly(money("6"), money("2"), money("2"));
    }

    @Test
    void averageSellsFromOnePool() {
        List<Lot> lots = lots(LotMethod.AVERAGE);

        assertThat(lots).extracting(Lot::opening).containsExactly(FIRST, FIRST);
        assertThat(lots).extracting(lot -> lot.entry().value()).containsExactly(money("2250"), money("750"));
        assertThat(lots).extracting(Lot::grossPnl).containsExactly(money("2250"), money("1250"));
        assertThat(lots).extracting(Lot::fees).containsExactly(money("7.5"), money("2.5"));
    }

    @Test
    void averageCostThatDoesNotEndLeavesTheRemainderToTheLastLot() {
        List<Fill> fills = List.of(
                buy("1").price("1").build(),
                buy("2").price("0.5").minute(1).build(),
                sell("1").minute(2).build(),
                sell("1").minute(3).build(),
                sell("1").minute(4).build());

        assertThat(new Book.Instrument(LotMethod.AVERAGE, AssetClass.STOCK)
                        .match(fills)
                        .getFirst()
                        .lots())
                .extracting(lot -> lot.entry().value())
                .containsExactly(money("0.66666667"), money("0.66666667"), money("0.66666666"));
    }

    @Test
    void theWholeTradeEarnsTheSameByAnyMethod() {
        for (LotMethod method : LotMethod.values()) {
            assertThat(trade(method).pnl()).isEqualByComparingTo("3490");
        }
    }

    private static List<Lot> lots(LotMethod method) {
        return trade(method).lots();
    }

    private static RoundTrip trade(LotMethod method) {
        return new Book.Instrument(method, AssetClass.STOCK)
                .match(List.of(FIRST, SECOND, PART, REST))
                .getFirst();
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount).setScale(8);
    }
}
