package com.tradingjournal.brokerfiles.control.tables;

import static com.tradingjournal.brokerfiles.control.tables.TableFiles.cells;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.packed;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.sheet;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.spreadsheet;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.tables;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTableTest {

    @Test
    void everySheetIsATableUnderItsNameAndItsRowNumbers() {
        FileSource file = spreadsheet(workbook -> {
            workbook.newWorksheet("Notes").value(0, 0, "hello");
            workbook.newWorksheet("TRADE").value(6, 1, "Symbol");
        });
        assertThat(tables(file)).extracting(Table::name).containsExactly("Notes", "TRADE");
        try (Records records = tables(file).get(1).records()) {
            assertThat(records.next()).contains(new RawRecord(7, List.of("", "Symbol")));
            assertThat(records.next()).isEmpty();
        }
    }

    @Test
    void datesNumbersAndTruthsComeAsTheSheetMeansThem() {
        FileSource file = spreadsheet(workbook -> {
            var sheet = workbook.newWorksheet("S");
            sheet.value(0, 0, LocalDate.of(2026, 6, 1));
            sheet.style(0, 0).format("dd-mm-yyyy").set();
            sheet.value(0, 1, LocalDateTime.of(2026, 6, 1, 9, 15, 4));
            sheet.style(0, 1).format("dd/mm/yyyy hh:mm:ss").set();
            sheet.value(0, 2, 0.39657407407407);
            sheet.style(0, 2).format("hh:mm:ss").set();
            sheet.value(0, 3, 1100000001234567L);
            sheet.value(0, 4, 0.1 + 0.2);
            sheet.value(0, 5, true);
            sheet.value(0, 6, 27.67);
            sheet.value(0, 7, 1500);
            sheet.style(0, 7).format("\"day\" #,##0.00 [Red]").set();
        });
        assertThat(cells(file))
                .containsExactly(List.of(
                        "2026-06-01",
                        "2026-06-01T09:15:04",
                        "09:31:04",
                        "1100000001234567",
                        "0.3",
                        "true",
                        "27.67",
                        "1500"));
    }

    @ParameterizedTest
    @CsvSource({
        "1.100000001234567E15, 1100000001234567",
        "1234.5599999999999, 1234.56",
        "0.30000000000000004, 0.3",
        "12345678.12345678, 12345678.12345678",
        "12345678901234567890, 12345678901234567890",
        "1E-7, 0.0000001",
        "-0.5, -0.5",
        "1E999999999, 1E999999999",
        "1E300, 1E300",
        "1e, 1e"
    })
    void numbersAreGivenInFullWithoutTheNoiseOfBinaryFractions(String raw, String text) {
        FileSource file = sheet("<row r=\"1\"><c><v>" + raw + "</v></c></row>");
        assertThat(cells(file)).containsExactly(List.of(text));
    }

    @Test
    void textsMayBeInlineInRunsOrOfAFormula() {
        FileSource file = sheet("""
                <row><c t="inlineStr"><is><r><t>Sym</t></r><r><t>bol</t></r><rPh><t>no</t></rPh></is></c>
                <c r="D1" t="str"><f>A1</f><v>x &amp; y</v></c><c t="e"><v>#N/A</v></c><c t="d"><v>2026-06-01</v></c>
                <c t="s"><v>99</v></c><c s="7"/></row>""");
        assertThat(cells(file)).containsExactly(List.of("Symbol", "", "", "x & y", "#N/A", "2026-06-01"));
    }

    @Test
    void styledCellsWithoutContentAreNoColumns() {
        FileSource file = sheet("<row r=\"3\"><c r=\"A3\"><v>1</v></c><c r=\"XFD3\" s=\"1\"/></row>");
        assertThat(cells(file)).containsExactly(List.of("1"));
    }

    @Test
    void aThousandsColumnIsRefused() {
        FileSource file = sheet("<row r=\"1\"><c r=\"AAAAAAA1\"><v>1</v></c></row>");
        assertThatThrownBy(() -> cells(file)).isInstanceOf(FileRefused.class).hasMessageContaining("500 columns");
    }

    @Test
    void anArchiveThatIsNoSpreadsheetIsRefused() {
        FileSource file = packed(Map.of("trades.csv", "a,b"));
        assertThatThrownBy(() -> cells(file))
                .isInstanceOf(FileRefused.class)
                .hasMessageContaining("archive and no spreadsheet");
    }

    @Test
    void aDocumentTypeIsRefused() {
        FileSource file = packed(Map.of("xl/workbook.xml", TableFiles.LAUGHS));
        assertThatThrownBy(() -> cells(file)).isInstanceOf(FileRefused.class).hasMessageContaining("document type");
    }

    @Test
    void aSheetThatUnpacksWithoutEndIsRefusedWithinSeconds() {
        FileSource rows = sheet("<row><c><v>1</v></c></row>".repeat(8_000_000));
        FileSource cell = sheet("<row><c t=\"str\"><v>" + "1".repeat(100_000_000) + "</v></c></row>");
        for (FileSource bomb : List.of(rows, cell)) {
            Duration start = TableFiles.worked();
            assertThatThrownBy(() -> tables(bomb).forEach(TableFiles::drain)).isInstanceOf(FileRefused.class);
            assertThat(TableFiles.worked().minus(start)).isLessThan(Duration.ofSeconds(15));
        }
    }
}
