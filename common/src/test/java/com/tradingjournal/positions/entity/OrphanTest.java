package com.tradingjournal.positions.entity;

import static com.tradingjournal.positions.entity.FillBuilder.buy;
import static com.tradingjournal.positions.entity.FillBuilder.sell;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.RoundTrip.Anchor;
import com.tradingjournal.positions.entity.RoundTrip.Anchor.Part;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrphanTest {
    private static final Book STOCK = new Book.Instrument(LotMethod.FIFO, AssetClass.STOCK);

    @Test
    void stockSoldFromFlatIsHeldForReview() {
        RoundTrip orphan = STOCK.match(List.of(sell("5").price("20").build())).getFirst();

        assertThat(orphan.status()).isEqualTo(TradeStatus.NEEDS_REVIEW);
        assertThat(orphan.side()).isEqualTo(Side.BUY);
        assertThat(orphan.closed().quantity()).isEqualByComparingTo("5");
        assertThat(orphan.openedAt()).isEmpty();
        assertThat(orphan.entryPrice()).isEmpty();
        assertThat(orphan.closedAt()).isPresent();
        assertThat(orphan.lots()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = AssetClass.class, mode = EnumSource.Mode.EXCLUDE, names = "STOCK")
    void everythingElseSoldFromFlatOpensAShort(AssetClass assetClass) {
        assertThat(new Book.Instrument(LotMethod.FIFO, assetClass)
                        .match(List.of(sell("5").build())))
                .singleElement()
                .matches(trade -> trade.side() == Side.SELL && trade.status() == TradeStatus.OPEN);
    }

    @Test
    void stockMarkedAsAShortSaleOpensAShort() {
        assertThat(STOCK.match(List.of(sell("5").marked(Effect.OPEN).build()))
                        .getFirst()
                        .status())
                .isEqualTo(TradeStatus.OPEN);
    }

    @Test
    void whatItsFileMarksAsClosingNeverOpens() {
        Book options = new Book.Instrument(LotMethod.FIFO, AssetClass.OPTION);

        RoundTrip orphan =
                options.match(List.of(buy("5").marked(Effect.CLOSE).build())).getFirst();

        assertThat(orphan.status()).isEqualTo(TradeStatus.NEEDS_REVIEW);
        assertThat(orphan.side()).isEqualTo(Side.SELL);
    }

    @Test
    void whatASaleLeavesAfterClosingIsAnOrphanOfItsOwn() {
        Fill sale = sell("150").price("12").minute(1).build();

        List<RoundTrip> trades = STOCK.match(List.of(buy("100").price("10").build(), sale));

        assertThat(trades).extracting(RoundTrip::status).containsExactly(TradeStatus.CLOSED, TradeStatus.NEEDS_REVIEW);
        assertThat(trades.getLast().anchor()).isEqualTo(new Anchor(sale.id(), Part.FLIP));
        assertThat(trades.getLast().closed().quantity()).isEqualByComparingTo("50");
    }

    @Test
    void anOrphanLeavesThePositionFlat() {
        assertThat(STOCK.match(List.of(sell("50").build(), buy("50").minute(1).build())))
                .extracting(RoundTrip::status)
                .containsExactly(TradeStatus.NEEDS_REVIEW, TradeStatus.OPEN);
    }
}
