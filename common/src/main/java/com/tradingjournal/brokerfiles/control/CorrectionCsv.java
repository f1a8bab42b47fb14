package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.text.CellText;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * The rejected rows of a file in its own columns, with what is wrong in a column {@code error}: to be corrected in a
 * spreadsheet and uploaded again as it is. No cell of a stranger's file is written so that a spreadsheet would run it.
 */
public final class CorrectionCsv implements AutoCloseable {

    private static final String ERROR = "error";

    private final CsvWriter csv;
    private final List<String> header;

    /** The writer is closed with it. */
    public CorrectionCsv(Writer out, List<String> header) {
        this.csv = CsvWriter.builder().build(out);
        this.header = List.copyOf(header);
        row(header, ERROR);
    }

    /** An {@code error} column that the upload had from an earlier correction is replaced. */
    public void row(List<String> cells, String error) {
        List<String> row = new ArrayList<>();
        for (int i = 0; i < Math.max(header.size(), cells.size()); i++) {
            if (i >= header.size() || !header.get(i).equalsIgnoreCase(ERROR)) {
                row.add(i < cells.size() ? CellText.safe(CellText.meant(cells.get(i))) : "");
            }
        }
        int columns = header.size()
                - (int) header.stream().filter(ERROR::equalsIgnoreCase).count();
        row.add(Math.min(columns, row.size()), CellText.safe(error));
        csv.writeRecord(row);
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
