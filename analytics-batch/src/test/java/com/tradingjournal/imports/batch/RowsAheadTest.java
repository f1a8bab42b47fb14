package com.tradingjournal.imports.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.tradingjournal.brokerfiles.control.BrokerFiles;
import com.tradingjournal.brokerfiles.control.ReadRequest;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.imports.batch.FileRowReader.ReadRow;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsAheadTest {

    private final List<Integer> numbers = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2_499, 2_500, 2_501, 5_000, 6_001})
    void everyRowComesOnceAndInOrder(int count) {
        try (RowsAhead rows = rows(ManyFills.zerodha(count))) {
            read(rows);
            assertThat(rows.next()).isEmpty();
        }
        assertThat(numbers).isEqualTo(IntStream.rangeClosed(1, count).boxed().toList());
    }

    @Test
    void whatStandsBeforeTheDamageIsReadBeforeTheFileIsRefused() {
        try (RowsAhead rows = rows(ManyFills.zerodha(3_000) + "\"SYM1,INE0000")) {
            assertThatExceptionOfType(FileRefused.class)
                    .isThrownBy(() -> read(rows))
                    .matches(refused -> refused.code() == FileRefused.Code.UNCLOSED_QUOTE);
        }
        assertThat(numbers).hasSize(3_000);
    }

    private void read(RowsAhead rows) {
        for (Optional<ReadRow> row = rows.next(); row.isPresent(); row = rows.next()) {
            numbers.add(row.get().number());
        }
    }

    private static RowsAhead rows(String text) {
        FileSource file = () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return new RowsAhead(BrokerFiles.open(file, ReadRequest.in(ZoneId.of("Asia/Kolkata"))));
    }
}
