package com.tradingjournal.analytics.control;

import static com.tradingjournal.analytics.control.RoundTripRow.earned;
import static com.tradingjournal.analytics.control.RoundTripRow.trade;
import static com.tradingjournal.analytics.control.TestJournal.converted;
import static com.tradingjournal.analytics.control.TestJournal.days;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.analytics.control.question.CalendarMonth;
import com.tradingjournal.analytics.control.question.Crossing;
import com.tradingjournal.analytics.control.question.Currencies;
import com.tradingjournal.analytics.control.question.Dimension;
import com.tradingjournal.analytics.control.question.OtherCurrency;
import com.tradingjournal.analytics.control.question.Question;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.metrics.entity.EquityCurve.EquityPoint;
import com.tradingjournal.metrics.entity.EquityCurve.Period;
import com.tradingjournal.metrics.entity.Reason;
import com.tradingjournal.metrics.entity.Statistics;
import com.tradingjournal.metrics.entity.Summary;
import com.tradingjournal.trades.control.TradeFilter;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every currency in dollars, at the rates that are stored. */
class ConversionIT {

    @AutoClose
    static final AnalyticsDesk desk = new AnalyticsDesk();

    TestJournal journal;

    @BeforeEach
    void begin() {
        journal = desk.newJournal("UTC", "1000");
    }

    @Test
    void whatHasARateIsConvertedAndWhatHasNoneIsListed() {
        journal.with(
                earned("10", "2026-03-02T15:00:00Z").rate("7"),
                earned("20", "2026-03-03T15:00:00Z").currency("EUR").rate("1.1").fees("1"),
                earned("100", "2026-03-04T15:00:00Z").currency("EUR"),
                earned("-50", "2026-03-04T15:00:00Z").currency("JPY").rate("0.00667123"));
        Reading<Summary> reading = journal.summary(converted(TradeFilter.all()));
        Summary summary = reading.figures();
        assertThat(summary.n()).isEqualTo(3);
        assertThat(summary.netPnl()).isEqualByComparingTo("30.5664385");
        assertThat(summary.fees()).isEqualByComparingTo("1.1");
        assertThat(summary.grossPnl()).isEqualByComparingTo("31.6664385");
        assertThat(summary.largestWin()).isEqualByComparingTo("20.9");
        assertThat(summary.largestLoss()).isEqualByComparingTo("-0.3335615");
        assertThat(summary.currency()).isEqualTo("USD");
        assertThat(reading.otherCurrencies()).hasSize(1).first().satisfies(left -> {
            assertThat(left.currency()).isEqualTo("EUR");
            assertThat(left.n()).isEqualTo(1);
            assertThat(left.netPnl()).isEqualByComparingTo("100");
        });
    }

    @Test
    void everyLotCountsAtItsOwnRateAndTheTradeIsTheirSum() {
        journal.with(trade().currency("EUR")
                .bought("10", "100", "2026-03-02T10:00:00Z")
                .rate("1.05")
                .sold("4", "110", "2026-03-03T10:00:00Z")
                .rate("1.10")
                .sold("6", "120", "2026-03-05T10:00:00Z")
                .rate("1.20"));
        assertThat(journal.summary(converted(TradeFilter.all())).figures().netPnl())
                .isEqualByComparingTo("188");
        assertThat(journal.summary(converted(days("2026-03-03", "2026-03-04")))
                        .figures()
                        .realizedPnl())
                .isEqualByComparingTo("44");
        assertThat(curve(TradeFilter.all()))
                .extracting(EquityPoint::pnl)
                .satisfiesExactly(
                        pnl -> assertThat(pnl).isEqualByComparingTo("44"),
                        pnl -> assertThat(pnl).isEqualByComparingTo("144"));
    }

    @Test
    void aTradeWithALotWithoutARateCountsNowhereNotEvenInPart() {
        journal.with(trade().currency("EUR")
                .bought("10", "100", "2026-03-02T10:00:00Z")
                .sold("4", "110", "2026-03-03T10:00:00Z")
                .rate("1.10")
                .sold("6", "120", "2026-03-05T10:00:00Z"));
        Reading<Summary> reading = journal.summary(converted(TradeFilter.all()));
        assertThat(reading.figures().n()).isZero();
        assertThat(reading.figures().realizedPnl()).isZero();
        assertThat(curve(TradeFilter.all())).isEmpty();
        assertThat(reading.otherCurrencies()).extracting(OtherCurrency::n).containsExactly(1L);
    }

    @Test
    void openTradesCountWhatTheyHaveRealisedOrByTheirOwnRate() {
        journal.with(
                trade().currency("EUR")
                        .bought("10", "100", "2026-03-02T10:00:00Z")
                        .rate("1.5")
                        .sold("4", "110", "2026-03-03T10:00:00Z"),
                trade().currency("EUR")
                        .bought("1", "100", "2026-03-02T10:00:00Z")
                        .rate("1.5"),
                trade().currency("EUR").bought("1", "100", "2026-03-02T10:00:00Z"));
        Summary summary = journal.summary(converted(TradeFilter.all())).figures();
        assertThat(summary.openTrades()).isEqualTo(2);
        assertThat(summary.realizedPnl()).isEqualByComparingTo("60");
    }

    @Test
    void theToleranceIsInTheMoneyOfTheAnswer() {
        journal.update(
                "update tenants set breakeven_tolerance = 1 where id = ?",
                journal.owner().tenantId());
        journal.with(
                earned("100", "2026-03-02T15:00:00Z").currency("JPY").rate("0.0067"),
                earned("100", "2026-03-03T15:00:00Z").currency("JPY").rate("0.01000001"));
        Summary summary = journal.summary(converted(TradeFilter.all())).figures();
        assertThat(List.of(summary.breakevens(), summary.wins())).containsExactly(1L, 1L);
        assertThat(summary.currentStreak().length()).isEqualTo(1);
    }

    @Test
    void aBalanceAbroadCannotBeConverted() {
        journal.account("Abroad", "EUR", "500");
        journal.with(earned("10", "2026-03-02T15:00:00Z").currency("EUR").rate("1.1"));
        assertThat(statistics().startingBalance()).isEqualByComparingTo("1000");
        journal.with(earned("10", "2026-03-03T15:00:00Z")
                .account("Abroad")
                .currency("EUR")
                .rate("1.1"));
        assertThat(statistics().startingBalance()).isNull();
        assertThat(statistics().undefined()).containsEntry("maxDrawdown", Reason.NO_STARTING_BALANCE);
    }

    @Test
    void ratesLeadToTheCurrencyOfTheWorkspaceAlone() {
        assertThatThrownBy(() -> journal.summary(new Question(TradeFilter.all(), "EUR", Currencies.CONVERTED)))
                .isInstanceOfSatisfying(
                        Invalid.class,
                        invalid ->
                                assertThat(invalid.details().getFirst().field()).isEqualTo("currency"));
        assertThat(journal.summary(new Question(TradeFilter.all(), "USD", Currencies.CONVERTED))
                        .figures()
                        .n())
                .isZero();
    }

    @Test
    void everyViewTellsTheSameToTheLastDigit() {
        Random random = new Random(11);
        journal.with(IntStream.range(0, 60).mapToObj(i -> random(random)).toArray(RoundTripRow[]::new));
        for (TradeFilter filter : List.of(TradeFilter.all(), days("2026-03-05", "2026-03-20"))) {
            Summary summary = journal.summary(converted(filter)).figures();
            BigDecimal curve = curve(filter).stream().map(EquityPoint::pnl).reduce(BigDecimal.ZERO, BigDecimal::add);
            CalendarMonth calendar = journal.ask(reader -> reader.calendar(converted(filter), YearMonth.of(2026, 3)))
                    .figures();
            assertThat(curve).isEqualByComparingTo(summary.realizedPnl());
            assertThat(calendar.total().pnl()).isEqualByComparingTo(summary.realizedPnl());
            for (Dimension dimension : List.of(Dimension.SYMBOL, Dimension.DAY, Dimension.SIZE_BUCKET)) {
                assertThat(brokenDown(filter, dimension)).isEqualByComparingTo(summary.netPnl());
            }
        }
        assertThat(journal.summary(converted(TradeFilter.all())).figures().netPnl())
                .isEqualByComparingTo(journal.sum("""
                        select sum(case when l.currency = 'USD' then l.pnl else l.pnl * l.fx_rate end) as sum
                        from closed_lots l join trades t on t.tenant_id = l.tenant_id and t.id = l.trade_id
                        where t.status = 'CLOSED' and (l.currency = 'USD' or t.fx_rate is not null)"""));
    }

    /** In one of three currencies, in two steps, with a rate of eight places; one in four foreign ones without. */
    private static RoundTripRow random(Random random) {
        String currency = List.of("USD", "EUR", "INR").get(random.nextInt(3));
        boolean rated = random.nextInt(4) > 0;
        RoundTripRow row = trade().currency(currency).symbol("SYM" + random.nextInt(4));
        row.bought("3", "50", "2026-03-02T10:00:00Z");
        for (int step = 0; step < (random.nextInt(5) == 0 ? 1 : 2); step++) {
            String day = "2026-03-%02dT1%d:00:00Z".formatted(3 + random.nextInt(10) + step * 12, random.nextInt(9));
            row.sold(
                    step == 0 ? "1" : "2",
                    BigDecimal.valueOf(4_000 + random.nextInt(2_000), 2).toString(),
                    day);
            row.fees("0.0712");
            if (rated) {
                row.rate(BigDecimal.valueOf(1 + random.nextInt(200_000_000), 8).toString());
            }
        }
        return row;
    }

    private BigDecimal brokenDown(TradeFilter filter, Dimension dimension) {
        return journal
                .ask(reader -> reader.breakdown(converted(filter), new Crossing(List.of(dimension))))
                .figures()
                .stream()
                .map(row -> row.totals().money().net())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<EquityPoint> curve(TradeFilter filter) {
        return journal.ask(reader -> reader.equityCurve(converted(filter), Period.DAILY))
                .figures()
                .points();
    }

    private Statistics statistics() {
        return journal.ask(reader -> reader.statistics(converted(TradeFilter.all())))
                .figures();
    }
}
