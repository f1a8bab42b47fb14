package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_INDIA;
import static com.tradingjournal.brokerfiles.control.Files.rest;
import static com.tradingjournal.brokerfiles.control.Files.rows;
import static com.tradingjournal.brokerfiles.control.Files.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RestartTest {

    /** Equal fills, bad rows and notes of several lines. */
    private static final FileSource FILE = text("symbol,side,quantity,entry_price,entry_timestamp,notes\n"
            + "A,BUY,1,2,2025-06-02T10:00:00Z,\"two\nlines\"\nA,BUY,x,2,2025-06-02T10:00:00Z,\n\n".repeat(20));

    @Property(tries = 60)
    void readingTakenUpAnywhereGivesTheSameRows(@ForAll @IntRange(max = 41) int stop) {
        List<ParsedRow> whole = rows(FILE, IN_INDIA);
        List<ParsedRow> pieces = new ArrayList<>(whole.subList(0, Math.min(stop, whole.size())));
        try (RowReader reader = BrokerFiles.open(FILE, IN_INDIA)) {
            reader.skipTo(stop);
            pieces.addAll(rest(reader));
            assertThat(reader.number()).isEqualTo(40);
        }
        assertThat(pieces).isEqualTo(whole);
    }

    @Test
    void rejectedRowsCorrectedInTheirOwnFileAreAccepted() {
        String bad = "Symbol,side,quantity,entry_price,entry_timestamp,notes\n'=A,BUY,x,2,2025-06-02T10:00:00Z,'-\n";
        String correction = correction(bad);
        assertThat(correction)
                .startsWith("Symbol,side,quantity,entry_price,entry_timestamp,notes,error")
                .contains("'=A,BUY,x,2,2025-06-02T10:00:00Z,'-,quantity is not a number.");
        assertThat(correction(correction)).isEqualTo(correction);
        assertThat(rows(text(correction.replace(",x,", ",1,")), IN_INDIA))
                .singleElement()
                .isNotInstanceOf(Rejected.class);
    }

    private static String correction(String file) {
        StringWriter out = new StringWriter();
        try (RowReader reader = BrokerFiles.open(text(file), IN_INDIA);
                CorrectionCsv csv = new CorrectionCsv(out, reader.header())) {
            for (Rejected row : Files.only(Rejected.class, rest(reader))) {
                csv.row(row.cells(), row.problem().message());
            }
        }
        return out.toString();
    }
}
