package com.tradingjournal.imports.boundary;

import com.tradingjournal.brokerfiles.control.CorrectionCsv;
import com.tradingjournal.imports.control.ImportRegister;
import com.tradingjournal.imports.entity.RejectedRow;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Writes the rejected rows portion by portion: no transaction waits for a slow client, and memory stays bounded. */
record Corrections(ImportRegister register, UUID importId, List<String> header) implements StreamingOutput {

    private static final int PORTION = 1_000;

    @Override
    public void write(OutputStream out) throws IOException {
        try (CorrectionCsv csv = new CorrectionCsv(new OutputStreamWriter(out, StandardCharsets.UTF_8), header)) {
            List<RejectedRow> rows = register.rejected(importId, PORTION, 0);
            while (!rows.isEmpty()) {
                rows.forEach(row -> csv.row(row.cells(), row.message()));
                rows = rows.size() < PORTION
                        ? List.of()
                        : register.rejected(importId, PORTION, rows.getLast().number());
            }
        }
    }
}
