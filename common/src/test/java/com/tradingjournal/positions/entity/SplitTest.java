package com.tradingjournal.positions.entity;

import static com.tradingjournal.positions.entity.FillBuilder.buy;
import static com.tradingjournal.positions.entity.FillBuilder.sell;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.RoundTrip.Portion;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final Book STOCK = new Book.Instrument(LotMethod.FIFO, AssetClass.STOCK);

    @Test
    void aSplitChangesUnitsNotCost() {
        RoundTrip trade = onlyOf(
                buy("10").price("100"),
                buy("10").price("0").as(Event.SPLIT).day(1),
                sell("20").price("60").day(2));
        assertThat(trade.status()).isEqualTo(TradeStatus.CLOSED);
        assertThat(trade.quantity()).isEqualByComparingTo("20");
        assertThat(trade.entryPrice())
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("50"));
        assertThat(trade.grossPnl()).isEqualByComparingTo("200");
    }

    @Test
    void whatIsSoldAfterASplitCostsTheSplitPrice() {
        RoundTrip trade = onlyOf(
                buy("10").price("100"),
                buy("10").price("0").as(Event.SPLIT).day(1),
                sell("10").price("60").day(2));
        assertThat(trade.status()).isEqualTo(TradeStatus.OPEN);
        assertThat(trade.grossPnl()).isEqualByComparingTo("100");
    }

    @Test
    void whatWasSoldBeforeASplitIsStatedInTodaysUnits() {
        RoundTrip trade = onlyOf(
                buy("10").price("100"),
                sell("4").price("110").day(1),
                buy("6").price("0").as(Event.SPLIT).day(2),
                sell("12").price("60").day(3));
        assertThat(trade.quantity()).isEqualByComparingTo("20");
        assertThat(trade.closed().quantity()).isEqualByComparingTo("20");
        assertThat(trade.exitPrice())
                .hasValueSatisfying(price -> assertThat(price).isEqualByComparingTo("58"));
        assertThat(trade.grossPnl()).isEqualByComparingTo("160");
    }

    @Test
    void aReverseSplitTakesUnitsAway() {
        RoundTrip trade = onlyOf(
                buy("7").price("3"),
                sell("4").price("0").as(Event.SPLIT).day(1),
                sell("3").price("10").day(2));
        assertThat(trade.status()).isEqualTo(TradeStatus.CLOSED);
        assertThat(trade.quantity()).isEqualByComparingTo("3");
        assertThat(trade.grossPnl()).isEqualByComparingTo("9");
    }

    @Test
    void severalLotsKeepTheirCostToTheDigit() {
        RoundTrip trade = onlyOf(
                buy("1").price("10"),
                buy("1").price("20").minute(1),
                buy("1").price("30").minute(2),
                buy("4").price("0").as(Event.SPLIT).day(1),
                sell("2.33333333").price("10").day(2),
                sell("4.66666667").price("10").day(3));
        assertThat(trade.status()).isEqualTo(TradeStatus.CLOSED);
        assertThat(trade.entryValue()).isEqualByComparingTo("60");
        assertThat(trade.lots().getFirst().entry().value()).isEqualByComparingTo("10");
    }

    @Test
    void theSplitStandsAmongTheFillsOfItsTrade() {
        RoundTrip trade = onlyOf(
                buy("10").price("100"), buy("10").price("0").as(Event.SPLIT).day(1));
        assertThat(trade.portions())
                .extracting(Portion::parcel)
                .extracting(Parcel::quantity)
                .hasSize(2);
        assertThat(trade.quantity()).isEqualByComparingTo("20");
    }

    @Test
    void aSplitOfWhatNobodyIsKnownToHoldMakesNoTrade() {
        assertThat(STOCK.match(List.of(buy("10").price("0").as(Event.SPLIT).build())))
                .isEmpty();
    }

    @Test
    void inIndiaASplitIsNoPurchaseOfItsDay() {
        Book book = new Book.Instrument(LotMethod.INDIAN_EQUITY, AssetClass.STOCK);
        List<RoundTrip> trades = book.match(List.of(
                buy("10").price("100").build(),
                buy("10").price("0").as(Event.SPLIT).day(1).build(),
                sell("10").price("60").day(1).minute(5).build()));
        assertThat(trades)
                .singleElement()
                .satisfies(trade -> assertThat(trade.grossPnl()).isEqualByComparingTo("100"));
    }

    private static RoundTrip onlyOf(FillBuilder... fills) {
        List<RoundTrip> trades =
                STOCK.match(List.of(fills).stream().map(FillBuilder::build).toList());
        assertThat(trades).hasSize(1);
        return trades.getFirst();
    }
}
