package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.bytes;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.formats.JournalCsv;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Annotations;
import com.tradingjournal.brokerfiles.entity.Annotations.Review;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Leg;
import com.tradingjournal.brokerfiles.entity.ParsedRow.OwnFillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Position;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Question;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.Fill.Timing;
import com.tradingjournal.positions.entity.Side;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class FuzzTest {

    private static final String TRIPS =
            "symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp\n";

    private static final ReadRequest ANSWERED = IN_INDIA.answering(Map.of(
            Question.DATE_ORDER, "DAY_FIRST",
            Question.DECIMAL_MARK, "POINT"));

    private static void survives(FileSource file) {
        try {
            BrokerFiles.preview(file, IN_INDIA);
            rows(file, IN_INDIA);
        } catch (FileRefused refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 500)
    void randomBytesAreAtMostRefused(@ForAll byte[] file) {
        survives(bytes(file));
    }

    @Property(tries = 500)
    void anyTextUnderAKnownHeaderIsAtMostRefused(@ForAll String rows) {
        survives(text(TRIPS + rows));
    }

    @Property(tries = 1000)
    void anyCellIsTakenOrRejectedWithItsReason(@ForAll("cells") List<String> cells) {
        List<ParsedRow> rows = rows(text(TRIPS + String.join(",", cells) + "\n"), ANSWERED);
        assertThat(only(Rejected.class, rows)).allSatisfy(rejected -> {
            assertThat(rejected.problem().message()).endsWith(".").doesNotContain("\0");
            assertThat(rejected.line()).isEqualTo(2);
        });
    }

    @Provide
    Arbitrary<List<String>> cells() {
        Arbitrary<String> likely = Arbitraries.of(
                "",
                "A",
                "BUY",
                "SELL",
                "1",
                "-1",
                "1.5",
                "1e400",
                "1E-7",
                "($1.00)",
                "0x1",
                "٣",
                "NaN",
                ".",
                "-",
                "1.2.3",
                "2025-06-02T10:00:00Z",
                "2025-02-30",
                "02/06/2025 25:00",
                "9999999999-01-01",
                "24:00",
                "'=1",
                "=\"1\"",
                "\0",
                "2025-06-02T10:00:00+99:99",
                "31/31/2025",
                "\"Jun 31, 2025\"");
        Arbitrary<String> any =
                Arbitraries.strings().excludeChars(',', '"', '\n', '\r').ofMaxLength(20);
        return Arbitraries.frequencyOf(Tuple.of(4, likely), Tuple.of(1, any))
                .list()
                .ofSize(8);
    }

    @Property(tries = 300)
    void whatWeWriteWeReadBack(@ForAll("trips") List<RoundTripRow> trips) {
        StringWriter out = new StringWriter();
        try (JournalCsv csv = JournalCsv.roundTrips(out)) {
            trips.forEach(csv::write);
        }
        assertThat(only(RoundTripRow.class, rows(text(out.toString()), IN_INDIA)))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("position", "key")
                .isEqualTo(trips);
    }

    @Property(tries = 300)
    void whatWeWriteAsFillsWeReadBack(@ForAll("trips") List<RoundTripRow> trips) {
        List<OwnFillRow> fills = trips.stream().map(FuzzTest::opening).toList();
        StringWriter out = new StringWriter();
        try (JournalCsv csv = JournalCsv.fills(out)) {
            fills.forEach(csv::write);
        }
        assertThat(only(OwnFillRow.class, rows(text(out.toString()), IN_INDIA)))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("fill.position", "fill.key")
                .isEqualTo(fills);
    }

    private static OwnFillRow opening(RoundTripRow trip) {
        FillRow fill = new FillRow(
                trip.position(),
                trip.account(),
                trip.instrument(),
                trip.side(),
                trip.quantity(),
                trip.entry(),
                Nature.PLAIN,
                trip.charges(),
                trip.fxRate(),
                trip.key(),
                "=1+1",
                null,
                1);
        return new OwnFillRow("7", fill, trip.annotations());
    }

    @Provide
    Arbitrary<List<RoundTripRow>> trips() {
        Arbitrary<BigDecimal> number = Arbitraries.bigDecimals()
                .between(new BigDecimal("0.00000001"), new BigDecimal("10000"))
                .ofScale(8)
                .map(BigDecimal::stripTrailingZeros)
                .map(value -> value.scale() < 0 ? value.setScale(0) : value);
        Arbitrary<String> text = Arbitraries.strings()
                .withChars("=+-@'\t;,\"[]\\aé€ \u4e2d")
                .ofMinLength(1)
                .ofMaxLength(12)
                .filter(name -> name.strip().equals(name) && name.indexOf('\t') < 0);
        Arbitrary<String> notes = Arbitraries.strings()
                .withChars("=+-@'\t\r\n;,\" x")
                .ofMinLength(1)
                .ofMaxLength(30);
        Arbitrary<Leg> leg = Combinators.combine(
                        number, Arbitraries.longs().between(1_700_000_000_000_000L, 1_800_000_000_000_000L))
                .as((price, micros) ->
                        new Leg(price, Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000)));
        Arbitrary<Annotations> written = Combinators.combine(
                        number.injectNull(0.5),
                        text.injectNull(0.5),
                        text.list().uniqueElements().ofMaxSize(3),
                        notes.injectNull(0.3))
                .as((stop, strategy, tags, note) -> new Annotations(
                        stop,
                        null,
                        null,
                        strategy,
                        tags,
                        note,
                        5,
                        new Review(tags, tags, strategy == null ? List.of() : List.of(strategy))));
        return Combinators.combine(text, number, leg, written)
                .as((symbol, quantity, entry, annotations) -> new RoundTripRow(
                        new Position(0, 0),
                        "Main",
                        new Instrument(symbol, null, null, null, AssetClass.CRYPTO, BigDecimal.ONE, null, "USD"),
                        Side.SELL,
                        quantity,
                        entry,
                        null,
                        Timing.EXACT,
                        Charges.NONE,
                        null,
                        new FillKey(""),
                        annotations))
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }
}
