package com.tradingjournal.positions.entity;

import static com.tradingjournal.positions.entity.FillBuilder.buy;
import static com.tradingjournal.positions.entity.FillBuilder.sell;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.positions.entity.RoundTrip.Anchor;
import com.tradingjournal.positions.entity.RoundTrip.Anchor.Part;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntradayNettingTest {
    private static final Book EQUITY = new Book.Instrument(LotMethod.INDIAN_EQUITY, AssetClass.STOCK);

    @Test
    void aDaysPurchaseAndSaleNetBeforeTheHoldingIsTouched() {
        Fill holding = buy("100").price("10").build();
        Fill again = buy("50").price("20").day(1).build();
        Fill sale = sell("50").price("22").day(1).minute(1).build();

        List<RoundTrip> trades = EQUITY.match(List.of(holding, again, sale));

        assertThat(trades).extracting(RoundTrip::status).containsExactly(TradeStatus.CLOSED, TradeStatus.OPEN);
        assertThat(trades.getFirst().anchor()).isEqualTo(new Anchor(again.id(), Part.WHOLE));
        assertThat(trades.getFirst().pnl()).isEqualByComparingTo("100");
    }

    @Test
    void whatIsSoldBeyondTheDaysPurchasesComesFromDelivery() {
        Fill holding = buy("100").price("10").build();
        Fill purchase = buy("30").price("20").day(1).build();
        Fill sale = sell("80").price("25").fees("8").day(1).minute(1).build();

        List<RoundTrip> trades = EQUITY.match(List.of(holding, purchase, sale));

        assertThat(trades)
                .extracting(RoundTrip::pnl)
                .map(BigDecimal::intValueExact)
                .containsExactly(147, 745);
        assertThat(trades.getLast().status()).isEqualTo(TradeStatus.OPEN);
        assertThat(trades.getLast().closed().quantity()).isEqualByComparingTo("50");
    }

    @Test
    void whatIsBoughtBeyondTheDaysSalesGoesToDelivery() {
        Fill purchase = buy("100").price("10").build();
        Fill sale = sell("40").price("11").minute(1).build();

        List<RoundTrip> trades = EQUITY.match(List.of(purchase, sale));

        assertThat(trades)
                .extracting(RoundTrip::anchor)
                .containsExactly(new Anchor(purchase.id(), Part.INTRADAY), new Anchor(purchase.id(), Part.DELIVERY));
        assertThat(trades.getLast().opened().quantity()).isEqualByComparingTo("60");
    }

    @Test
    void theEarlierLegOpensSoASaleThenAPurchaseIsAShort() {
        assertThat(EQUITY.match(List.of(
                        sell("10").price("20").build(),
                        buy("10").price("18").minute(1).build())))
                .singleElement()
                .matches(trade -> trade.side() == Side.SELL && trade.pnl().intValueExact() == 20);
    }

    @Test
    void severalRoundTripsOfADayAreSeveralTrades() {
        Fill crossing = sell("10").minute(1).build();

        List<RoundTrip> trades = EQUITY.match(
                List.of(buy("5").build(), crossing, buy("5").minute(2).build()));

        assertThat(trades).extracting(RoundTrip::side).containsExactly(Side.BUY, Side.SELL);
        assertThat(trades.getLast().anchor()).isEqualTo(new Anchor(crossing.id(), Part.FLIP));
    }

    @Test
    void symbolsOfOneInstrumentNetApartAndShareTheDelivery() {
        Fill nse = buy("10").price("100").build();
        Fill bse = sell("10").price("101").symbol("500209").minute(1).build();

        List<RoundTrip> trades = EQUITY.match(List.of(nse, bse));

        assertThat(trades).singleElement().matches(trade -> trade.status() == TradeStatus.CLOSED);
        assertThat(EQUITY.match(
                        List.of(nse, bse, buy("10").symbol("500209").minute(2).build())))
                .extracting(RoundTrip::side)
                .containsExactly(Side.SELL, Side.BUY);
    }

    @Test
    void aSaleThatNothingNetsIsAnOrphan() {
        assertThat(EQUITY.match(List.of(sell("10").build(), buy("10").day(1).build())))
                .extracting(RoundTrip::status)
                .containsExactly(TradeStatus.NEEDS_REVIEW, TradeStatus.OPEN);
    }

    @Test
    void derivativesAreNotNetted() {
        Book options = new Book.Instrument(LotMethod.INDIAN_EQUITY, AssetClass.OPTION);

        assertThat(options.match(
                        List.of(buy("100").build(), sell("40").minute(1).build())))
                .hasSize(1);
    }
}
