package com.tradingjournal.trades.boundary;

import com.tradingjournal.brokerfiles.control.formats.JournalCsv;
import com.tradingjournal.trades.control.CsvRows;
import com.tradingjournal.trades.control.ExportedTrade;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Trades as our own CSV, in either form. It is closed only at its end: a file cut short must not look whole. */
final class CsvExport {

    private CsvExport() {}

    static void trades(OutputStream out, Consumer<Consumer<ExportedTrade>> trades) {
        JournalCsv csv = JournalCsv.roundTrips(text(out));
        trades.accept(trade -> {
            CsvRows.roundTrips(trade).forEach(csv::write);
            CsvRows.orphan(trade).ifPresent(csv::writeOrphan);
        });
        csv.close();
    }

    static void executions(OutputStream out, Consumer<Consumer<ExportedTrade>> trades) {
        JournalCsv csv = JournalCsv.fills(text(out));
        trades.accept(trade -> CsvRows.fills(trade).forEach(csv::write));
        csv.close();
    }

    private static Writer text(OutputStream out) {
        return new OutputStreamWriter(out, StandardCharsets.UTF_8);
    }
}
