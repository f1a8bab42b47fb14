package com.tradingjournal.positions.entity;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.positions.entity.Fill.Effect;
import com.tradingjournal.positions.entity.RoundTrip.Anchor;
import com.tradingjournal.positions.entity.RoundTrip.Portion;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for any fills, by any method: nothing is lost, nothing is made, and the order of giving does not matter. */
class MatchingPropertiesTest {
    private static final Instant START = Instant.parse("2026-01-05T03:45:00Z");

    @Property
    void lotsAddUpToTheirTrade(@ForAll("books") Book book, @ForAll("fills") List<Fill> fills) {
        for (RoundTrip trade : book.match(fills)) {
            BigDecimal gross =
                    trade.side().gain(trade.entryValue(), closedOf(trade).value());
            assertThat(trade.pnl()).isEqualTo(gross.subtract(trade.realizedFees()));
            assertThat(sum(trade.lots(), Lot::quantity))
                    .isEqualByComparingTo(closedOf(trade).quantity());
        }
    }

    @Property
    void aClosedTradeHasClosedAllItOpened(@ForAll("books") Book book, @ForAll("fills") List<Fill> fills) {
        for (RoundTrip trade : closed(book.match(fills))) {
            assertThat(trade.closed().quantity())
                    .isEqualByComparingTo(trade.opened().quantity());
            assertThat(trade.entryValue()).isEqualTo(trade.opened().value());
            assertThat(trade.realizedFees()).isEqualTo(trade.fees());
        }
    }

    @Property
    void everyUnitAndEveryFeeOfAFillBelongsToATradeOnce(@ForAll("books") Book book, @ForAll("fills") List<Fill> fills) {
        Map<UUID, Parcel> used = book.match(fills).stream()
                .flatMap(trade -> trade.portions().stream())
                .collect(Collectors.toMap(portion -> portion.fill().id(), Portion::parcel, Parcel::plus));

        assertThat(used).hasSameSizeAs(fills);
        for (Fill fill : fills) {
            Parcel parts = used.getOrDefault(fill.id(), Parcel.NOTHING);
            assertThat(parts.quantity()).isEqualByComparingTo(fill.quantity());
            assertThat(parts.fees()).isEqualByComparingTo(fill.fees());
            assertThat(parts.value()).isEqualByComparingTo(fill.value().setScale(8, RoundingMode.HALF_EVEN));
        }
    }

    @Property
    void theOrderOfGivingDoesNotMatter(
            @ForAll("books") Book book, @ForAll("fills") List<Fill> fills, @ForAll Random random) {
        List<Fill> shuffled = new ArrayList<>(fills);
        Collections.shuffle(shuffled, random);

        assertThat(book.match(shuffled)).isEqualTo(book.match(fills));
    }

    @Property
    void noTwoTradesShareAnAnchor(@ForAll("books") Book book, @ForAll("fills") List<Fill> fills) {
        List<Anchor> anchors = book.match(fills).stream().map(RoundTrip::anchor).toList();

        assertThat(anchors).doesNotHaveDuplicates();
    }

    @Property
    void aLotClosesOnTheOtherSideAndNeverBeforeItOpened(@ForAll("books") Book book, @ForAll("fills") List<Fill> fills) {
        List<Lot> lots = book.match(fills).stream()
                .flatMap(trade -> trade.lots().stream())
                .toList();

        assertThat(lots)
                .allMatch(lot -> lot.opening().side() == lot.side()
                        && lot.closing().side() == lot.side().opposite())
                .allMatch(lot -> Fill.IN_TIME.compare(lot.opening(), lot.closing()) < 0)
                .allMatch(lot -> lot.quantity().signum() > 0);
    }

    @Property
    void onlyOnePositionIsOpenAtTheEnd(@ForAll("books") Book book, @ForAll("fills") List<Fill> fills) {
        List<RoundTrip> trades = book.match(fills);

        assertThat(trades.stream().filter(trade -> trade.status() == TradeStatus.OPEN))
                .hasSizeLessThanOrEqualTo(1);
    }

    @Property
    void theMethodNeverChangesWhatAClosedTradeEarned(@ForAll("fills") List<Fill> fills) {
        Function<LotMethod, List<BigDecimal>> earned = method -> closed(new Book.OwnTrade(method).match(fills)).stream()
                .map(RoundTrip::pnl)
                .toList();

        assertThat(earned.apply(LotMethod.LIFO)).isEqualTo(earned.apply(LotMethod.FIFO));
        assertThat(earned.apply(LotMethod.AVERAGE)).isEqualTo(earned.apply(LotMethod.FIFO));
    }

    @Provide
    Arbitrary<Book> books() {
        Arbitrary<LotMethod> methods = Arbitraries.of(LotMethod.class);
        return Arbitraries.oneOf(
                Combinators.combine(methods, Arbitraries.of(AssetClass.STOCK, AssetClass.FUTURE))
                        .as(Book.Instrument::new),
                methods.map(Book.OwnTrade::new));
    }

    /** Small quantities, so that positions often come back to zero; few instants, so that many fills share one. */
    @Provide
    Arbitrary<List<Fill>> fills() {
        Arbitrary<BigDecimal> quantity =
                Arbitraries.of("1", "2", "3", "7", "0.5", "0.00000001").map(BigDecimal::new);
        Arbitrary<BigDecimal> price = Arbitraries.bigDecimals()
                .between(new BigDecimal("-5"), new BigDecimal("500"))
                .ofScale(8);
        Arbitrary<BigDecimal> fees = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1"), new BigDecimal("3"))
                .ofScale(8);
        Arbitrary<Instant> time = Arbitraries.longs().between(0, 40).map(n -> START.plusSeconds(n * 7_200));
        Arbitrary<Effect> effect = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.just(Effect.UNMARKED)), Tuple.of(1, Arbitraries.of(Effect.OPEN, Effect.CLOSE)));
        return Combinators.combine(
                        Arbitraries.of(Side.class), quantity, price, fees, time, effect, Arbitraries.of("NSE", "BSE"))
                .as((side, q, p, f, at, e, symbol) -> new Fill(
                        UUID.randomUUID(),
                        side,
                        q,
                        p,
                        BigDecimal.TEN,
                        f,
                        at,
                        0,
                        at.atZone(ZoneOffset.UTC).toLocalDate(),
                        symbol,
                        new Fill.Nature(e, Fill.Event.TRADE, Fill.Timing.EXACT)))
                .list()
                .ofMaxSize(40);
    }

    /** What the lots of a trade must add up to; nothing is matched of an orphan. */
    private static Parcel closedOf(RoundTrip trade) {
        return trade.status() == TradeStatus.NEEDS_REVIEW ? Parcel.NOTHING : trade.closed();
    }

    private static List<RoundTrip> closed(Collection<RoundTrip> trades) {
        return trades.stream()
                .filter(trade -> trade.status() == TradeStatus.CLOSED)
                .toList();
    }

    private static BigDecimal sum(List<Lot> lots, Function<Lot, BigDecimal> amount) {
        return Stream.concat(Stream.of(BigDecimal.ZERO), lots.stream().map(amount))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
