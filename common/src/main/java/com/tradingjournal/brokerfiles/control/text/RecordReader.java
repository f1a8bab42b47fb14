package com.tradingjournal.brokerfiles.control.text;

import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * The records of a delimited text one after the other, blank ones left out. A record or a line without end is refused
 * as soon as the limit is passed, so that memory stays bounded.
 */
public final class RecordReader implements Records {

    public static final int MOST_COLUMNS = 500;
    public static final int LONGEST_RECORD = 1 << 18;

    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private long line;

    private RecordReader(CsvReader<CsvRecord> csv) {
        this.csv = csv;
        this.records = csv.iterator();
    }

    /** Text after a closing quote is real ({@code "Individual" X12}); the library's newer relaxed mode refuses it. */
    @SuppressWarnings("removal")
    static RecordReader of(Reader text, char delimiter) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(MOST_COLUMNS)
                .maxFieldSize(LONGEST_RECORD)
                .maxRecordSize(LONGEST_RECORD)
                .build();
        return new RecordReader(CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .skipEmptyLines(true)
                .maxBufferSize(LONGEST_RECORD)
                .build(handler, text));
    }

    @Override
    public Optional<RawRecord> next() {
        try {
            while (records.hasNext()) {
                CsvRecord csvRecord = records.next();
                line = csvRecord.getStartingLineNumber();
                RawRecord raw = new RawRecord(line, csvRecord.getFields());
                if (!raw.isBlank()) {
                    return Optional.of(raw);
                }
            }
            return Optional.empty();
        } catch (CsvParseException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    /** FastCSV tells its limits apart by their text only. */
    private FileRefused refused(String reason) {
        String after = "after line " + line + ": ";
        if (reason.contains("fields")) {
            return new FileRefused(
                    Code.TOO_MANY_COLUMNS, "A record has more than " + MOST_COLUMNS + " columns, " + after + reason);
        }
        if (reason.contains("Unclosed")) {
            return new FileRefused(Code.UNCLOSED_QUOTE, "A quotation mark is never closed, " + after + reason);
        }
        return new FileRefused(
                Code.RECORD_TOO_LONG,
                "A record is longer than " + LONGEST_RECORD + " characters; is a quotation mark missing? Seen " + after
                        + reason);
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
