package com.tradingjournal.positions.entity;

import static com.tradingjournal.positions.entity.FillBuilder.buy;
import static com.tradingjournal.positions.entity.FillBuilder.sell;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.Fill.Event;
import com.tradingjournal.positions.entity.Fill.Timing;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndedOptionTest {

    private static final Book OPTIONS = new Book.Instrument(LotMethod.FIFO, AssetClass.OPTION);

    @Test
    void anExpiryClosesALong() {
        assertThat(pnl(
                        buy("2").price("1.5"),
                        sell("2")
                                .price("0")
                                .as(Event.EXPIRY)
                                .marked(Effect.CLOSE)
                                .day(1)))
                .isEqualTo("CLOSED -3");
    }

    @Test
    void anExpiryWhoseFileDoesNotTellTheSideClosesAShortToo() {
        assertThat(pnl(
                        sell("2").price("1.5"),
                        sell("2")
                                .price("0")
                                .as(Event.EXPIRY)
                                .marked(Effect.CLOSE)
                                .day(1)))
                .isEqualTo("CLOSED 3");
    }

    @Test
    void anAssignmentOfMoreThanIsHeldLeavesAnOrphan() {
        Fill assigned = buy("3").price("0")
                .as(Event.ASSIGNMENT)
                .marked(Effect.CLOSE)
                .day(1)
                .build();
        List<RoundTrip> trades = OPTIONS.match(List.of(sell("2").price("1.5").build(), assigned));
        assertThat(trades).extracting(RoundTrip::status).containsExactly(TradeStatus.CLOSED, TradeStatus.NEEDS_REVIEW);
    }

    @Test
    void aRoundTripOfWhichOnlyTheCloseIsTimedHasNoEntryAndNoHold() {
        Book own = new Book.OwnTrade(LotMethod.FIFO);
        RoundTrip trade = own.match(List.of(
                        buy("1").timed(Timing.UNKNOWN).build(),
                        sell("1").sequence(1).build()))
                .getFirst();
        assertThat(trade.openedAt()).isEmpty();
        assertThat(trade.holdSeconds()).isEmpty();
        assertThat(trade.closedAt()).isPresent();
    }

    private static String pnl(FillBuilder... fills) {
        RoundTrip trade = OPTIONS.match(
                        List.of(fills).stream().map(FillBuilder::build).toList())
                .getFirst();
        return trade.status() + " " + trade.pnl().stripTrailingZeros().toPlainString();
    }
}
