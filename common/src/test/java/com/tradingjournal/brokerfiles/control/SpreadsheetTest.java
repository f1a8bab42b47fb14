package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static com.tradingjournal.brokerfiles.control.Files.bytes;
import static com.tradingjournal.brokerfiles.control.Files.fills;
import static com.tradingjournal.brokerfiles.control.Files.only;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

/** The same rows whether they come as a spreadsheet, a web page or XML. */
class SpreadsheetTest {

    /** As Console writes it: banners first, and everything from column B on. */
    private static FileSource tradebook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            workbook.newWorksheet("Charges").value(0, 0, "Account Head");
            Worksheet sheet = workbook.newWorksheet("Equity");
            line(sheet, 6, "Client ID", "AB1234");
            line(sheet, 10, "Tradebook for Equity from 2026-06-01 to 2026-06-30");
            line(
                    sheet,
                    14,
                    "Symbol",
                    "ISIN",
                    "Trade Date",
                    "Exchange",
                    "Segment",
                    "Series",
                    "Trade Type",
                    "Auction",
                    "Quantity",
                    "Price",
                    "Trade ID",
                    "Order ID",
                    "Order Execution Time");
            line(sheet, 15, "INFY", "INE009A01021", "", "NSE", "EQ", "EQ", "buy");
            sheet.value(15, 3, LocalDate.of(2026, 6, 1));
            sheet.style(15, 3).format("yyyy-mm-dd").set();
            sheet.value(15, 8, false);
            sheet.value(15, 9, 10);
            sheet.value(15, 10, 1502.35);
            sheet.value(15, 11, 1100000001234567L);
            line(sheet, 15, 12, "1300000012345678", "2026-06-01T09:15:04");
        }
        return bytes(out.toByteArray());
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        line(sheet, row, 1, cells);
    }

    private static void line(Worksheet sheet, int row, int column, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            sheet.value(row, column + i, cells[i]);
        }
    }

    @Test
    void aTradebookWithBannersFromColumnBOnIsRead() throws IOException {
        FileSource file = tradebook();
        assertThat(((Known) BrokerFiles.detect(file, IN_NEW_YORK)).headerRow()).isEqualTo(15);
        FillRow fill = fills(file, IN_NEW_YORK).getFirst();
        assertThat(fill.position().line()).isEqualTo(16);
        assertThat(fill.instrument().symbol()).isEqualTo("INFY");
        assertThat(fill.leg().price()).isEqualByComparingTo("1502.35");
        assertThat(fill.leg().at()).isEqualTo(Instant.parse("2026-06-01T03:45:04Z"));
        assertThat(fill.brokerFillId()).isEqualTo("1100000001234567");
    }

    @Test
    void aPageAndXmlGiveTheirRows() {
        String page = "<html><p>My trades<table><tr><th>symbol<th>side<th>quantity<th>entry_price<th>entry_timestamp"
                + "<tr><td>AAPL<td>BUY<td>1<td>2.5<td>2025-06-02T10:00:00Z</table>";
        String xml = "<?xml version=\"1.0\"?><t><trip symbol=\"AAPL\" side=\"BUY\" quantity=\"1\" entry_price=\"2.5\""
                + " entry_timestamp=\"2025-06-02T10:00:00Z\"/></t>";
        for (String file : new String[] {page, xml}) {
            assertThat(only(RoundTripRow.class, rows(text(file), IN_NEW_YORK)))
                    .singleElement()
                    .satisfies(trip -> assertThat(trip.position().line()).isEqualTo(2));
        }
    }
}
