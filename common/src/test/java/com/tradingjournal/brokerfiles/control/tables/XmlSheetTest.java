package com.tradingjournal.brokerfiles.control.tables;

import static com.tradingjournal.brokerfiles.control.tables.TableFiles.cells;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.tables;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlSheetTest {

    private static final String START = """
            <?xml version="1.0"?>
            <?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"
             xmlns:html="http://www.w3.org/TR/REC-html40">
            <Styles><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style>
            <Style ss:ID="time"><NumberFormat ss:Format="dd/mm/yyyy\\ hh:mm:ss"/></Style></Styles>
            """;

    private static FileSource sheet(String rows) {
        return text(START + "<Worksheet ss:Name=\"S\"><Table>" + rows + "</Table></Worksheet></Workbook>");
    }

    private static String row(String... cells) {
        return "<Row>" + String.join("", cells) + "</Row>";
    }

    private static String data(String type, String value) {
        return "<Cell><Data ss:Type=\"" + type + "\">" + value + "</Data></Cell>";
    }

    @Test
    void textsAndNumbersAreRead() {
        FileSource file = sheet(row(
                data("String", " A&amp;B "),
                data("Number", "0.30000000000000004"),
                data("Number", "1.5E3"),
                data("Boolean", "1")));
        assertThat(cells(file)).containsExactly(List.of(" A&B ", "0.3", "1500", "true"));
    }

    @Test
    void rowsAndCellsSayWhereTheyStand() {
        FileSource file = sheet(
                "<Row ss:Index=\"7\"><Cell ss:Index=\"3\" ss:MergeAcross=\"1\"><Data ss:Type=\"String\">c</Data></Cell>"
                        + data("String", "f") + "</Row>" + row(data("String", "a")));
        Table table = tables(file).getFirst();
        try (Records records = table.records()) {
            assertThat(records.next())
                    .contains(new RawRecord(7, List.of("", "", "c", "", "f").subList(0, 5)));
            assertThat(records.next().map(RawRecord::line)).contains(8L);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "day, 2026-06-02T00:00:00.000, 2026-06-02",
        "time, 2026-06-02T00:00:00.000, 2026-06-02T00:00:00",
        "time, 2026-06-02T09:15:23.000, 2026-06-02T09:15:23",
        "none, 2026-06-02T09:15:23.250, 2026-06-02T09:15:23.250",
        "time, 1899-12-31T09:15:00.000, 09:15:00",
        "day, yesterday, yesterday"
    })
    void datesAreTypedAndAMidnightIsADateUnlessItsStyleShowsTheTime(String style, String value, String text) {
        assertThat(cells(sheet("<Row><Cell ss:StyleID=\"" + style + "\"><Data ss:Type=\"DateTime\">" + value
                        + "</Data></Cell></Row>")))
                .containsExactly(List.of(text));
    }

    @Test
    void runsOfDifferentLooksAreOneTextAndRemarksAreNone() {
        FileSource file =
                sheet("<Row><Cell><ss:Data ss:Type=\"String\"><html:B>Buy</html:B> <html:I>10</html:I></ss:Data>"
                        + "<Comment><ss:Data>checked</ss:Data></Comment></Cell></Row>");
        assertThat(cells(file)).containsExactly(List.of("Buy 10"));
    }

    @Test
    void eachSheetIsATable() {
        FileSource file = text(START + "<Worksheet ss:Name=\"One\"><Table>" + row(data("String", "1"))
                + "</Table></Worksheet><Worksheet ss:Name=\"Two\"><Table>" + row(data("String", "2"))
                + "</Table></Worksheet></Workbook>");
        assertThat(tables(file)).extracting(Table::name).containsExactly("One", "Two");
        assertThat(tables(file)).flatExtracting(table -> cells(table)).containsExactly(List.of("1"), List.of("2"));
    }

    @Test
    void gapsBeyondAnySheetAreRefused() {
        FileSource wide = sheet("<Row><Cell ss:Index=\"900000000\"><Data ss:Type=\"String\">x</Data></Cell></Row>");
        assertThatThrownBy(() -> cells(wide))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo(Code.TOO_MANY_COLUMNS));
        FileSource merged = sheet("<Row><Cell ss:MergeAcross=\"999999999\"/>" + data("String", "x") + "</Row>");
        assertThatThrownBy(() -> cells(merged)).isInstanceOf(FileRefused.class);
        FileSource far = sheet("<Row ss:Index=\"999999999\">" + data("String", "x") + "</Row>");
        assertThat(cells(far)).containsExactly(List.of("x"));
    }

    @Test
    void cellsWithoutEndAreRefused() {
        FileSource file = sheet(row(data("String", "x".repeat(200_000)), data("String", "x".repeat(200_000))));
        assertThatThrownBy(() -> cells(file))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo(Code.RECORD_TOO_LONG));
    }

    @Test
    void aDocumentTypeIsRefused() {
        String file = START.replace("<Workbook", "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Workbook");
        assertThatThrownBy(() -> tables(text(Objects.requireNonNull(file) + "</Workbook>")))
                .isInstanceOf(FileRefused.class);
    }

    @Test
    void aFileThatBreaksOffIsDamaged() {
        String whole = START + "<Worksheet ss:Name=\"S\"><Table>" + row(data("String", "1"));
        assertThatThrownBy(() -> tables(text(whole)))
                .isInstanceOfSatisfying(
                        FileRefused.class, refused -> assertThat(refused.code()).isEqualTo(Code.DAMAGED));
    }
}
