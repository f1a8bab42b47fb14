package com.tradingjournal.brokerfiles.control.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.List;

/** A file whose encoding is known. */
public final class TextFile {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private final FileSource source;
    private final Charset charset;

    private TextFile(FileSource source, Charset charset) {
        this.source = source;
        this.charset = charset;
    }

    public static TextFile of(FileSource source) {
        try {
            return new TextFile(source, Encoding.of(source));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text with each delimiter it could have: only what is found in them tells which it has. */
    public List<Table> tables() {
        return DELIMITERS.stream()
                .<Table>map(delimiter -> new DelimitedTable(this, delimiter))
                .toList();
    }

    /** The same where each record is quoted as one field. */
    public List<Table> quotedTables() {
        return DELIMITERS.stream()
                .<Table>map(delimiter -> new QuotedRecords(this, delimiter))
                .toList();
    }

    /** The same where rows stand in sections of accounts and contracts. */
    public List<Table> sectionedTables() {
        return List.of(new SectionedTable(new DelimitedTable(this, ',')));
    }

    public Reader open() throws IOException {
        return withoutMark(new BufferedReader(new InputStreamReader(source.open(), charset)));
    }

    RecordReader records(char delimiter) {
        try {
            return RecordReader.of(open(), delimiter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reader withoutMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }
}
