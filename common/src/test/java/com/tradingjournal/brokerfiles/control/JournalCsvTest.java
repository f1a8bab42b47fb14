package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.problems;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.ProblemCode;
import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JournalCsvTest {

    private final List<RoundTripRow> trips =
            only(RoundTripRow.class, rows(fixture("journal-round-trips/full.csv"), IN_NEW_YORK));

    @Test
    void aRoundTripHasBothLegsAndWhatPeopleWrote() {
        RoundTripRow trip = trips.getFirst();
        assertThat(trip.account()).isEqualTo("Main");
        assertThat(trip.exit()).isEqualTo(new Leg(new BigDecimal("182.3"), Instant.parse("2025-06-02T15:00:00Z")));
        assertThat(trip.fxRate()).isEqualByComparingTo("83.5");
        assertThat(trip.annotations())
                .isEqualTo(new Annotations(
                        new BigDecimal("179"),
                        new BigDecimal("15"),
                        new BigDecimal("185"),
                        "Breakout",
                        List.of("gap", "fomo, again"),
                        "=not a formula\nsecond line",
                        4));
    }

    @Test
    void timesWithoutAnOffsetAreInTheAccountsZone() {
        assertThat(trips.get(1).entry().at()).isEqualTo("2025-06-02T13:20:00Z");
        assertThat(trips.get(1).side()).isEqualTo(Side.SELL);
    }

    @Test
    void anEmptyExitIsAnOpenTrade() {
        assertThat(trips.get(2).exit()).isNull();
        assertThat(trips.get(2).instrument().currency()).isNull();
    }

    @Test
    void theLineIsWhereTheRecordStarts() {
        assertThat(trips).extracting(ParsedRow::line).containsExactly(2L, 4L, 5L);
    }

    @Test
    void everyRejectedRowHasLineColumnValueAndReason() {
        assertThat(problems(fixture("journal-round-trips/rejected.csv"), IN_INDIA))
                .extracting(Problem::line, Problem::column, Problem::value, Problem::code)
                .containsExactly(
                        tuple(3L, "symbol", "", ProblemCode.MISSING),
                        tuple(4L, "side", "HOLD", ProblemCode.UNKNOWN_VALUE),
                        tuple(5L, "quantity", "ten", ProblemCode.NOT_A_NUMBER),
                        tuple(6L, "quantity", "0", ProblemCode.OUT_OF_RANGE),
                        tuple(7L, "entry_price", "10.123456789", ProblemCode.TOO_MANY_DECIMALS),
                        tuple(8L, "exit_price", "-11", ProblemCode.OUT_OF_RANGE),
                        tuple(9L, "fees", "1e400", ProblemCode.OUT_OF_RANGE),
                        tuple(10L, "entry_timestamp", "2025-02-30T10:00:00Z", ProblemCode.NOT_A_TIME),
                        tuple(11L, "exit_timestamp", "2025-06-02T09:00:00Z", ProblemCode.CONTRADICTION),
                        tuple(12L, "exit_timestamp", "", ProblemCode.MISSING),
                        tuple(13L, "rating", "6", ProblemCode.UNKNOWN_VALUE),
                        tuple(14L, "tags", "[nope", ProblemCode.UNKNOWN_VALUE),
                        tuple(15L, "currency", "rupees", ProblemCode.UNKNOWN_VALUE),
                        tuple(16L, "entry_price", "10", ProblemCode.OUT_OF_RANGE),
                        tuple(17L, "symbol", "A234567890123456789012345678901234567890X", ProblemCode.TOO_LONG),
                        tuple(18L, "currency", "USD", ProblemCode.TOO_MANY_COLUMNS));
    }

    @Test
    void headersMayBeWrittenInAnyCase() {
        String camel = "Symbol,Side,Quantity,entryPrice,EXIT PRICE,Fees,entryTimestamp,Exit_Timestamp\n"
                + "AAPL,buy,1,2,3,0,2025-06-02T10:00:00Z,2025-06-02T11:00:00Z\n";
        assertThat(rows(text(camel), IN_INDIA)).singleElement().isInstanceOf(RoundTripRow.class);
    }

    @Test
    void aFutureMayCostLessThanNothing() {
        String crude = "symbol,side,quantity,entry_price,entry_timestamp,asset_class\n"
                + "CLK0,BUY,1,-37.63,2020-04-20T18:30:00Z,FUTURE\nXOM,BUY,1,-1,2020-04-20T18:30:00Z,STOCK\n";
        assertThat(only(RoundTripRow.class, rows(text(crude), IN_INDIA)))
                .singleElement()
                .satisfies(trip -> assertThat(trip.entry().price()).isEqualByComparingTo("-37.63"));
    }

    @Test
    void fillsCarryTheirTradesNumberAndReadInAnyDelimiterAndDecimalMark() {
        List<OwnFillRow> fills = only(OwnFillRow.class, rows(fixture("journal-fills/scaled.csv"), IN_NEW_YORK));
        assertThat(fills)
                .extracting(
                        OwnFillRow::trade,
                        row -> row.fill().quantity().intValue(),
                        row -> row.fill().leg().price().toPlainString())
                .containsExactly(tuple("1", 100, "180.5"), tuple("1", 50, "181"), tuple("1", 150, "1182.25"));
        assertThat(fills.getFirst().annotations().tags()).containsExactly("swing");
        assertThat(fills.getFirst().fill().leg().at()).isEqualTo("2025-06-02T19:30:00Z");
    }

    @Test
    void oneAccountForAllRowsOverridesTheColumn() {
        assertThat(only(RoundTripRow.class, rows(fixture("journal-round-trips/full.csv"), IN_INDIA.intoOneAccount())))
                .extracting(RoundTripRow::account)
                .containsOnlyNulls();
    }

    @Test
    void aRowKeepsItsIdentityInAnotherAccountAndWithOtherNotes() {
        String one = "symbol,side,quantity,entry_price,exit_price,entry_timestamp,exit_timestamp,account,notes\n"
                + "AAPL,BUY,1.0,2,3,2025-06-02T10:00:00Z,2025-06-02T11:00:00Z,Main,first\n";
        String other = one.replace("Main", "").replace("first", "second").replace("1.0", "1");
        assertThat(only(RoundTripRow.class, rows(text(one), IN_INDIA))
                        .getFirst()
                        .key())
                .isEqualTo(only(RoundTripRow.class, rows(text(other), IN_INDIA))
                        .getFirst()
                        .key());
    }
}
