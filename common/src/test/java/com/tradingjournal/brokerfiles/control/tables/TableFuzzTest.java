package com.tradingjournal.brokerfiles.control.tables;

import static com.tradingjournal.brokerfiles.control.tables.TableFiles.bytes;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.packed;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.sheet;
import static com.tradingjournal.brokerfiles.control.tables.TableFiles.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is in a file, it is read to the end or refused in a sentence, and soon. */
class TableFuzzTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static void survives(FileSource file) {
        Duration start = TableFiles.worked();
        try {
            FileTables.of(file).forEach(tables -> tables.forEach(TableFiles::drain));
        } catch (FileRefused refused) {
            assertThat(refused.getMessage()).endsWith(".");
        }
        assertThat(TableFiles.worked().minus(start)).isLessThan(SOON);
    }

    @Property(tries = 400)
    void anyRowsOfASheetAreAtMostRefused(@ForAll("markup") String rows) {
        survives(sheet(rows));
    }

    @Property(tries = 400)
    void anyXmlSpreadsheetIsAtMostRefused(@ForAll("markup") String styles, @ForAll("markup") String rows) {
        survives(text("<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"><Styles>" + styles
                + "</Styles><Worksheet Name=\"S\"><Table>" + rows + "</Table></Worksheet></Workbook>"));
    }

    @Property(tries = 200)
    void anyPartsOfASpreadsheetAreAtMostRefused(@ForAll("markup") String part, @ForAll("markup") String other) {
        survives(packed(Map.of(
                "xl/workbook.xml", "<workbook><sheets>" + part + "</sheets></workbook>",
                "xl/_rels/workbook.xml.rels", "<Relationships>" + other + "</Relationships>",
                "xl/styles.xml", "<styleSheet>" + part + "</styleSheet>",
                "xl/sharedStrings.xml", "<sst>" + other + "</sst>")));
    }

    @Property(tries = 400)
    void aDamagedSpreadsheetIsAtMostRefused(
            @ForAll @IntRange(max = 2_000) int at, @ForAll @Size(min = 1, max = 4) byte[] damage) throws IOException {
        byte[] file;
        try (InputStream whole =
                sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").open()) {
            file = whole.readAllBytes();
        }
        for (int i = 0; i < damage.length; i++) {
            file[4 + (at + i) % (file.length - 4)] = damage[i];
        }
        survives(bytes(file));
    }

    @Property(tries = 400)
    void anyPageIsAtMostRefused(@ForAll("markup") String page) {
        survives(text("<html><table>" + page));
        survives(text("<html>" + page + "</table>"));
    }

    @Property(tries = 400)
    void anyXmlIsAtMostRefused(@ForAll("markup") String content) {
        survives(text("<?xml version=\"1.0\"?><Trades>" + content + "</Trades>"));
        survives(text("<?xml version=\"1.0\"?>" + content));
    }

    @Property(tries = 400)
    void anyNumberInAnyFormatIsShown(@ForAll("numbers") String number, @ForAll("formats") String format) {
        String shown = new SheetFormats(List.of(format), false).show(number, "0");
        assertThat(shown.length()).isLessThan(1_000);
    }

    @Provide
    Arbitrary<String> markup() {
        Arbitrary<String> likely = Arbitraries.of(
                "<row>",
                "<row r=\"7\">",
                "<row r=\"-1\">",
                "</row>",
                "<c>",
                "<c r=\"ZZ9\" t=\"s\" s=\"9\">",
                "<c t=\"b\">",
                "<c t=\"?\" s=\"x\">",
                "</c>",
                "<v>",
                "</v>",
                "<is>",
                "<t>",
                "</t>",
                "</is>",
                "<si>",
                "</si>",
                "<rPh>",
                "1",
                "1e99",
                "<Row Index=\"7\">",
                "</Row>",
                "<Cell Index=\"-3\" MergeAcross=\"999999999\">",
                "<Cell StyleID=\"x\">",
                "</Cell>",
                "<Data Type=\"DateTime\">",
                "</Data>",
                "<Comment>",
                "<tr>",
                "<td colspan=\"1000000\">",
                "<td>",
                "</td>",
                "</tr>",
                "</table>",
                "<table>",
                "<th>",
                "<b>",
                "</b>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "&amp;",
                "&x;",
                "&#0;",
                "<!DOCTYPE x>",
                "<Trade a=\"1\"/>",
                "<Trade a=\"1\" a=\"2\"/>",
                "<script>",
                "<textarea>",
                "<svg>",
                "<select>",
                "<template>",
                "<sheet name=\"S\" id=\"1\"/>",
                "<Relationship Id=\"1\" Target=\"/xl/styles.xml\"/>",
                "<numFmt numFmtId=\"9\" formatCode=\"yy\"/>",
                "<cellXfs>",
                "<xf numFmtId=\"9\"/>",
                "\0",
                "<?pi",
                "?>",
                "<",
                ">",
                "\"",
                "'");
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(5);
        return Arbitraries.frequencyOf(Tuple.of(6, likely), Tuple.of(1, any))
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().map(String::valueOf),
                Arbitraries.strings().withChars("0123456789.eE+-").ofMaxLength(30),
                Arbitraries.of("1E2147483647", "-1E-2147483648", "2958465.9999999999", "60", "59.9", "-0", "NaN"));
    }

    @Provide
    Arbitrary<String> formats() {
        return Arbitraries.strings().withChars("ymdhs0#.,;[]\"\\ _*@$").ofMaxLength(12);
    }
}
