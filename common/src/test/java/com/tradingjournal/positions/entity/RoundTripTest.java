package com.tradingjournal.positions.entity;

import static com.tradingjournal.positions.entity.FillBuilder.buy;
import static com.tradingjournal.positions.entity.FillBuilder.sell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.positions.entity.RoundTrip.Anchor;
import com.tradingjournal.positions.entity.RoundTrip.Anchor.Part;
import com.tradingjournal.positions.entity.RoundTrip.Portion;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RoundTripTest {
    private static final Book STOCK = new Book.Instrument(LotMethod.FIFO, AssetClass.STOCK);
    private static final Book FUTURE = new Book.Instrument(LotMethod.FIFO, AssetClass.FUTURE);

    @Nested
    class Closed {
        @Test
        void aLongGainsWhatThePriceGainedLessBothFees() {
            RoundTrip trade = only(
                    STOCK,
                    buy("10").price("100").fees("1.5"),
                    sell("10").price("103").fees("0.5").minute(1));

            assertThat(trade.status()).isEqualTo(TradeStatus.CLOSED);
            assertThat(trade.side()).isEqualTo(Side.BUY);
            assertThat(trade.grossPnl()).isEqualByComparingTo("30");
            assertThat(trade.pnl()).isEqualByComparingTo("28");
        }

        @Test
        void aShortGainsWhatThePriceLostTimesTheMultiplier() {
            RoundTrip trade = only(
                    FUTURE,
                    sell("2").price("250").multiplier("75"),
                    buy("2").price("240").multiplier("75").minute(1));

            assertThat(trade.side()).isEqualTo(Side.SELL);
            assertThat(trade.entryValue()).isEqualByComparingTo("37500");
            assertThat(trade.exitValue()).isEqualByComparingTo("36000");
            assertThat(trade.pnl()).isEqualByComparingTo("1500");
        }

        @Test
        void aRebateIsANegativeFee() {
            assertThat(only(
                                    STOCK,
                                    buy("1").price("10").fees("-0.25"),
                                    sell("1").price("10").minute(1))
                            .pnl())
                    .isEqualByComparingTo("0.25");
        }

        @Test
        void holdsFromTheMeanEntryToTheMeanExit() {
            RoundTrip trade =
                    only(STOCK, buy("100"), buy("50").minute(3), sell("150").minute(10));

            assertThat(trade.holdSeconds()).contains(new BigDecimal("540.000000"));
        }

        @Test
        void scalingInAndOutIsOneTrade() {
            RoundTrip trade = only(
                    STOCK,
                    buy("100").price("10"),
                    sell("40").price("12").minute(1),
                    buy("50").price("11").minute(2),
                    sell("110").price("13").minute(3));

            assertThat(trade.opened().quantity()).isEqualByComparingTo("150");
            assertThat(trade.lots())
                    .extracting(Lot::quantity)
                    .map(BigDecimal::intValueExact)
                    .containsExactly(40, 60, 50);
            assertThat(trade.entryPrice()).contains(new BigDecimal("10.333333333333"));
            assertThat(trade.pnl()).isEqualByComparingTo("360");
        }
    }

    @Nested
    class PartlyClosed {
        private final RoundTrip trade = only(
                STOCK,
                buy("3").price("10").fees("1"),
                sell("1").price("16").fees("0.1").minute(1));

        @Test
        void realisesItsPartAndStaysOpen() {
            assertThat(trade.status()).isEqualTo(TradeStatus.OPEN);
            assertThat(trade.closedAt()).isEmpty();
            assertThat(trade.holdSeconds()).isEmpty();
            assertThat(trade.opened().quantity()).isEqualByComparingTo("3");
            assertThat(trade.closed().quantity()).isEqualByComparingTo("1");
            assertThat(trade.grossPnl()).isEqualByComparingTo("6");
        }

        @Test
        void realisesFeesInProportion() {
            assertThat(trade.fees()).isEqualByComparingTo("1.1");
            assertThat(trade.realizedFees()).isEqualByComparingTo("0.43333333");
            assertThat(trade.pnl()).isEqualByComparingTo("5.56666667");
        }

        @Test
        void theLastLotTakesTheRemainderOfTheFees() {
            RoundTrip closed = only(
                    STOCK,
                    buy("3").fees("2"),
                    sell("1").minute(1),
                    sell("1").minute(2),
                    sell("1").minute(3));

            assertThat(closed.lots())
                    .extracting(Lot::fees)
                    .containsExactly(
                            new BigDecimal("0.66666667"), new BigDecimal("0.66666667"), new BigDecimal("0.66666666"));
        }
    }

    @Nested
    class AFillThatCrossesZero {
        private final Fill opening = buy("100").price("10").build();
        private final Fill crossing =
                sell("150").price("12").fees("3").minute(1).build();
        private final Fill covering = buy("50").price("11").minute(2).build();
        private final List<RoundTrip> trades = FUTURE.match(List.of(opening, crossing, covering));

        @Test
        void closesOneTradeAndOpensTheNext() {
            assertThat(trades).extracting(RoundTrip::side).containsExactly(Side.BUY, Side.SELL);
            assertThat(trades)
                    .extracting(RoundTrip::anchor)
                    .containsExactly(new Anchor(opening.id(), Part.WHOLE), new Anchor(crossing.id(), Part.FLIP));
        }

        @Test
        void splitsItsFeesByQuantity() {
            assertThat(trades.getFirst().pnl()).isEqualByComparingTo("198");
            assertThat(trades.getLast().pnl()).isEqualByComparingTo("49");
        }

        @Test
        void hasAPortionInEach() {
            assertThat(trades.getFirst().portions().getLast().role()).isEqualTo(Portion.Role.CLOSE);
            assertThat(trades.getLast().portions().getFirst().role()).isEqualTo(Portion.Role.OPEN);
            assertThat(trades.getLast().portions().getFirst().parcel().quantity())
                    .isEqualByComparingTo("50");
        }
    }

    @Nested
    class Order {
        @Test
        void afterZeroTheNextFillOpensAnotherTrade() {
            assertThat(match(
                            STOCK,
                            buy("1"),
                            sell("1").minute(1),
                            buy("2").minute(2),
                            sell("2").minute(3)))
                    .extracting(RoundTrip::status)
                    .containsExactly(TradeStatus.CLOSED, TradeStatus.CLOSED);
        }

        @Test
        void fillsOfOneInstantGoByTheirSequence() {
            assertThat(only(FUTURE, sell("1").sequence(1), buy("1").sequence(0)).side())
                    .isEqualTo(Side.BUY);
        }

        @Test
        void nothingMakesNothing() {
            assertThat(STOCK.match(List.of())).isEmpty();
        }

        @Test
        void aFillHasAQuantity() {
            assertThatThrownBy(() -> buy("0").build()).hasMessageContaining("quantity");
            assertThatThrownBy(() -> buy("1").multiplier("-1").build()).hasMessageContaining("multiplier");
        }
    }

    @Nested
    class OwnBook {
        private final Book own = new Book.OwnTrade(LotMethod.INDIAN_EQUITY);

        @Test
        void opensShortWhateverIsTraded() {
            assertThat(only(own, sell("5").price("20"), buy("5").price("18").minute(1))
                            .pnl())
                    .isEqualByComparingTo("10");
        }

        @Test
        void isNeverNettedWithinItsDay() {
            assertThat(match(own, buy("2"), sell("1").minute(1)))
                    .singleElement()
                    .satisfies(trade -> assertThat(trade.lots()).hasSize(1));
        }

        @Test
        void severalRoundTripsShowByTheirNumber() {
            assertThat(match(own, buy("1"), sell("1").minute(1), buy("1").minute(2)))
                    .hasSize(2);
        }
    }

    private static RoundTrip only(Book book, FillBuilder... fills) {
        List<RoundTrip> trades = match(book, fills);
        assertThat(trades).hasSize(1);
        return trades.getFirst();
    }

    private static List<RoundTrip> match(Book book, FillBuilder... fills) {
        return book.match(Stream.of(fills).map(FillBuilder::build).toList());
    }
}
