package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.bytes;
import static com.tradingjournal.brokerfiles.control.Files.fixture;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.Detection.Unknown;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Preview;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DetectionTest {

    private static final String HEADER =
            "symbol,side,quantity,entry_price,exit_price,fees,entry_timestamp,exit_timestamp";
    private static final String ROW = "AAPL,BUY,1,2,3,0,2025-06-02T10:00:00Z,2025-06-02T11:00:00Z";
    private static final String SMALL = HEADER + "\n" + ROW + "\n";

    private static Detection detect(FileSource file) {
        return BrokerFiles.detect(file, IN_INDIA);
    }

    @ParameterizedTest
    @CsvSource({
        "zerodha-tradebook/equity.csv, zerodha-tradebook, 1",
        "zerodha-tradebook/derivatives.csv, zerodha-tradebook, 1",
        "zerodha-tradebook/old-with-title.csv, zerodha-tradebook, 4",
        "zerodha-tradebook/excel-2003.xml, zerodha-tradebook, 9",
        "journal-round-trips/full.csv, journal-round-trips, 1",
        "journal-fills/scaled.csv, journal-fills, 1"
    })
    void aFileIsKnownByItsHeaderWhereverItStands(String file, String format, long headerRow) {
        assertThat(detect(fixture(file))).asInstanceOf(type(Known.class)).satisfies(known -> {
            assertThat(known.format().id()).isEqualTo(format);
            assertThat(known.headerRow()).isEqualTo(headerRow);
            assertThat(known.questions()).isEmpty();
        });
    }

    @Test
    void theMappingTellsWhatEachColumnMeans() {
        Known known = (Known) detect(fixture("zerodha-tradebook/equity.csv"));
        assertThat(known.mapping())
                .containsEntry("trade_type", Field.SIDE)
                .containsEntry("order_execution_time", Field.EXECUTED_AT)
                .doesNotContainKey("auction");
    }

    @Test
    void anUnknownFileIsToldWithWhatWasSeenAndWhatIsKnown() {
        Unknown unknown = (Unknown) detect(text("My diary\nwhen;what;how much\n1;2;3\n"));
        assertThat(unknown.seen()).containsExactly("when", "what", "how much");
        assertThat(unknown.known()).extracting(header -> header.format().name()).contains("Zerodha tradebook");
        assertThat(unknown.known().getFirst().columns()).contains("entry_price");
        assertThatThrownBy(() -> BrokerFiles.open(text("a,b\n1,2\n"), IN_INDIA))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("a, b");
    }

    @Test
    void aMappingMakesAForeignFileReadable() {
        String foreign = SMALL.replace("symbol", "Ticker").replace("entry_price", "In");
        ReadRequest request = IN_INDIA.mapping(Map.of("Ticker", Field.SYMBOL, "In", Field.ENTRY_PRICE));
        assertThat(rows(text(foreign), request)).singleElement().isInstanceOf(RoundTripRow.class);
    }

    @Test
    void aFormatChosenIsTheOnlyOneLookedFor() {
        assertThat(BrokerFiles.detect(text(SMALL), IN_INDIA.as("zerodha-tradebook")))
                .isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void everyEncodingGivesTheSameText(String charset) {
        String file = SMALL.replace("AAPL", "MÜNCHNER RÜCK") + ROW.replace("AAPL", "CRÉDIT À L’EST") + "\n";
        assertThat(rows(bytes(file.getBytes(Charset.forName(charset))), IN_INDIA))
                .extracting(row -> ((RoundTripRow) row).instrument().symbol())
                .containsExactly("MÜNCHNER RÜCK", "CRÉDIT À L’EST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkIsNoPartOfTheHeader(String charset) {
        byte[] marked = ("\uFEFF" + SMALL).getBytes(Charset.forName(charset));
        assertThat(rows(bytes(marked), IN_INDIA)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void everyDelimiterAndLineEndIsFound(String delimiter) {
        assertThat(rows(text(SMALL.replace(",", delimiter).replace("\n", "\r\n")), IN_INDIA))
                .hasSize(1);
    }

    @Test
    void blankLinesRepeatedHeadersAndFootersAreNoRows() {
        String file = SMALL + "\n,,,,,,,\n" + HEADER + "\n" + ROW + "\nTotal,,,,,0,,\nNote: all times UTC\n";
        assertThat(rows(text(file), IN_INDIA)).hasSize(2);
        assertThat(BrokerFiles.count(text(file), IN_INDIA)).isEqualTo(2);
    }

    @Test
    void aFileOfOnlyAHeaderHasNoRows() {
        assertThat(rows(text(HEADER), IN_INDIA)).isEmpty();
    }

    @Test
    void thePreviewShowsTheFirstTwentyRows() {
        Preview preview = BrokerFiles.preview(text(SMALL + (ROW + "\n").repeat(30)), IN_INDIA);
        assertThat(preview.rows()).hasSize(20);
        assertThat(preview.problems()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsRefusedInASentence() {
        assertThatThrownBy(() -> detect(text(""))).hasMessage("The file is empty.");
        assertThatThrownBy(() -> detect(text("PK\u0003\u0004\u0000\u0000")))
                .hasMessage("The spreadsheet is damaged: it cannot be unpacked.");
        assertThatThrownBy(() -> detect(text("%PDF-1.7 x"))).hasMessageContaining("This is a PDF");
        assertThatThrownBy(() -> detect(bytes(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2})))
                .hasMessageContaining("Save it as XLSX");
        assertThatThrownBy(() -> detect(bytes(new byte[4_000]))).hasMessageContaining("not a text file");
    }

    @Test
    void aRecordQuotedAsOneFieldIsReadAsTheRecordItWas() {
        String quoted = '"' + HEADER + "\"\n\"" + ROW.replace("AAPL", "\"\"A, B\"\"") + "\"\n";
        assertThat(rows(text(quoted), IN_INDIA))
                .extracting(row -> ((RoundTripRow) row).instrument().symbol())
                .containsExactly("A, B");
    }

    @Test
    void trailingDelimitersABlankLineAfterTheHeaderAndADisclaimerChangeNothing() {
        String file = "My account\n" + HEADER + ",\n\n" + ROW + ",\n"
                + "\"The data in this file is for information only.\"\n,,,,,,,The data is provided as it is\n";
        assertThat(rows(text(file), IN_INDIA)).hasSize(1);
    }

    @Test
    void unknownColumnsOfOneNameDisturbNothing() {
        String file = "Extra,Extra," + HEADER + ",Extra\nx,y," + ROW + ",z\n";
        assertThat(rows(text(file), IN_INDIA)).singleElement().isInstanceOf(RoundTripRow.class);
        assertThat(((Known) detect(text(file))).mapping()).hasSize(8);
    }

    @Test
    void tenThousandColumnsAreRefused() {
        assertThatThrownBy(() -> detect(text("a,".repeat(10_000) + "\n")))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("500 columns");
    }

    @Test
    void aLineWithoutEndIsRefusedLongBeforeItIsRead() {
        assertThatThrownBy(() -> detect(DetectionTest::oneEndlessLine))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsToldWithItsLine() {
        assertThatThrownBy(() -> rows(text(SMALL + "\"AAPL,BUY\n" + ROW + "\n"), IN_INDIA))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("line 3");
    }

    /** Two gigabytes, should anyone read them. */
    private static InputStream oneEndlessLine() {
        InputStream header = new ByteArrayInputStream("x".getBytes(StandardCharsets.UTF_8));
        return new SequenceInputStream(header, new InputStream() {
            private long left = 2L << 30;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }
        });
    }
}
