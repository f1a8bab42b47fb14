package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static com.tradingjournal.brokerfiles.control.Files.trips;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Preview;
import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.charges.entity.Segment.Market;
import com.tradingjournal.charges.entity.Statement;
import com.tradingjournal.charges.entity.Statement.Extent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What reports of a period state of their charges. */
class StatedChargesTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static Optional<Statement> statement(FileSource file) {
        try (RowReader reader = BrokerFiles.open(file, IN_NEW_YORK)) {
            return reader.statement();
        }
    }

    private static Charges charges(String... parts) {
        return new Charges(
                new BigDecimal(parts[0]),
                new BigDecimal(parts[1]),
                new BigDecimal(parts[2]),
                new BigDecimal(parts[3]),
                new BigDecimal(parts[4]));
    }

    private static String content(String file) {
        try (var in = fixture(file).open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertStates(FileSource file, Statement expected) {
        assertThat(statement(file)).hasValueSatisfying(stated -> {
            assertThat(stated.from()).isEqualTo(expected.from());
            assertThat(stated.through()).isEqualTo(expected.through());
            assertThat(stated.market()).isEqualTo(expected.market());
            assertThat(stated.extent()).isEqualTo(expected.extent());
            assertThat(stated.charges())
                    .usingRecursiveComparison()
                    .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                    .isEqualTo(expected.charges());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "zerodha-pnl/equity.csv, zerodha-pnl, 3",
        "zerodha-pnl/derivatives.csv, zerodha-pnl, 1",
        "zerodha-pnl/without-title.csv, zerodha-pnl, 3",
        "dhan-pnl/report.csv, dhan-pnl, 3",
        "dhan-pnl/sheet.csv, dhan-pnl, 1"
    })
    void noRowOfAPeriodsTotalsIsATrade(String file, String format, int rows) {
        Known known = (Known) BrokerFiles.detect(fixture(file), IN_NEW_YORK);
        assertThat(known.format().id()).isEqualTo(format);
        assertThat(known.questions()).isEmpty();
        assertThat(only(Ignored.class, rows(fixture(file), IN_NEW_YORK)))
                .hasSize(rows)
                .hasSameSizeAs(rows(fixture(file), IN_NEW_YORK))
                .extracting(Ignored::reason)
                .containsOnly("PERIOD_TOTAL");
    }

    @Test
    void zerodhaDividesItsChargesByAccountHead() {
        Charges equity = charges("0", "6.4472", "211.1604", "15", "0");
        assertStates(
                fixture("zerodha-pnl/equity.csv"),
                new Statement(MAY, LocalDate.of(2026, 5, 31), Market.CASH, Extent.NOTES, equity));
    }

    @Test
    void aHeadThatIsNotKnownIsOther() {
        Charges derivatives = charges("40", "37.1732", "515.8", "20", "1.25");
        assertStates(
                fixture("zerodha-pnl/derivatives.csv"),
                new Statement(MAY, LocalDate.of(2026, 5, 31), Market.DERIVATIVES, Extent.NOTES, derivatives));
    }

    @Test
    void totalsWithoutTheirDaysAreRefused() {
        assertThatThrownBy(() -> statement(fixture("zerodha-pnl/without-title.csv")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("of which days")
                .extracting(refused -> ((FileRefused) refused).code())
                .isEqualTo(Code.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01 to 2026-05-31, 2026-05-31 to 2026-05-01",
        "2026-05-01 to 2026-05-31, 2026-02-30 to 2026-05-31",
        "2026-05-01 to 2026-05-31, 0001-01-01 to 9999-12-31",
        "Equity, Mutual Funds"
    })
    void aTitleThatCannotBeIsRefused(String title, String other) {
        String file = content("zerodha-pnl/equity.csv").replace(title, other);
        assertThatThrownBy(() -> statement(text(file))).isInstanceOf(FileRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"dhan-pnl/report.csv", "dhan-pnl/sheet.csv"})
    void dhanTellsOnlyBrokerageApart(String file) {
        Charges charges = charges("80", "0", "0", "0", "45.16");
        assertStates(
                fixture(file),
                new Statement(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), null, Extent.UNDIVIDED, charges));
    }

    @Test
    void growwsBlockIsKeptBesideItsTrades() {
        FileSource file = fixture("groww-realized/pnl.csv");
        Charges charges = charges("34.56", "1.08", "40.70", "2.47", "20");
        assertStates(
                file,
                new Statement(
                        LocalDate.of(2026, 6, 1),
                        LocalDate.of(2026, 6, 30),
                        Market.CASH,
                        Extent.WITH_DEPOSITORY,
                        charges));
        assertThat(trips(file, IN_NEW_YORK)).hasSize(2);
    }

    @Test
    void aFileWithoutSuchABlockStatesNothing() {
        assertThat(statement(fixture("zerodha-tradebook/equity.csv"))).isEmpty();
        assertThat(statement(text(content("groww-realized/pnl.csv").replace("P&L Statement", "Statement"))))
                .isEmpty();
    }

    @Test
    void thePreviewShowsWhatIsStated() {
        Preview preview = BrokerFiles.preview(fixture("zerodha-pnl/equity.csv"), IN_NEW_YORK);
        assertThat(preview.statement()).isNotNull();
        assertThat(preview.problems()).hasSize(3);
        assertThat(preview.problems().getFirst().message()).contains("becomes no trade");
    }
}
