package com.tradingjournal.brokerfiles.control.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.tradingjournal.brokerfiles.control.text.CellText;
import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.HeaderName;
import com.tradingjournal.brokerfiles.control.text.RawRecord;
import com.tradingjournal.brokerfiles.control.text.RecordReader;
import com.tradingjournal.brokerfiles.control.text.Records;
import com.tradingjournal.brokerfiles.control.text.Table;
import com.tradingjournal.brokerfiles.control.text.TextFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Our own JSON as the table of fills that our CSV is: each fill with its trade's columns. So it is read by the same rules, and
 * what is rejected of it comes back as CSV. The header stands on no line of the file; a fill's line is where it begins.
 */
public record JournalJson(TextFile file) implements Table {

    private static final int MOST_FILLS = 10_000;
    private static final int DEEPEST = 20;
    private static final int LONGEST_NUMBER = 1_000;

    private static final List<String> HEADER = new JournalFills().header().known();
    private static final List<String> OF_A_FILL = List.of(
            "side",
            "quantity",
            "price",
            "fees",
            "timestamp",
            "fx_rate",
            "broker_fill_id",
            "order_id",
            "effect",
            "event",
            "timing",
            "charges");
    private static final int NUMBER = HEADER.indexOf("trade");
    private static final Map<String, Integer> FILL = columns(OF_A_FILL, "executedat", "timestamp");
    private static final Map<String, Integer> TRADE =
            columns(HEADER.stream().filter(name -> !OF_A_FILL.contains(name)).toList(), "number", "trade");

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxStringLength(RecordReader.LONGEST_RECORD)
                    .maxNameLength(LONGEST_NUMBER)
                    .build())
            .build();

    private static Map<String, Integer> columns(List<String> names, String alias, String column) {
        Map<String, Integer> columns = new HashMap<>();
        names.forEach(name -> columns.put(HeaderName.normal(name), HEADER.indexOf(name)));
        columns.put(alias, HEADER.indexOf(column));
        return columns;
    }

    /** Whether the text begins as a list or an object of JSON does: a title in brackets is none. */
    public static boolean isIn(TextFile file) {
        try (Reader text = file.open()) {
            return switch (nextSign(text)) {
                case '{' -> "\"}".indexOf(nextSign(text)) >= 0;
                case '[' -> "{]".indexOf(nextSign(text)) >= 0;
                default -> false;
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int nextSign(Reader text) throws IOException {
        int c = text.read();
        while (Character.isWhitespace(c)) {
            c = text.read();
        }
        return c;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Records records() {
        try {
            return new Fills(JSON.createParser(file.open()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Fills implements Records {

        private final JsonParser json;
        private final Deque<RawRecord> read = new ArrayDeque<>();
        private boolean begun;
        private boolean ours;
        private int trades;

        Fills(JsonParser json) {
            this.json = json;
        }

        @Override
        public Optional<RawRecord> next() {
            try {
                if (!begun) {
                    begun = true;
                    return isOurs() ? Optional.of(new RawRecord(0, HEADER)) : Optional.empty();
                }
                readOn();
                return Optional.ofNullable(read.poll());
            } catch (JsonProcessingException broken) {
                long line =
                        broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
                throw new FileRefused(
                        Code.DAMAGED, "This is no whole JSON, line " + line + ": " + broken.getOriginalMessage());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** Other programs write lists in JSON too: the first trade of ours has executions. */
        private boolean isOurs() throws IOException {
            if (!hasTrades()) {
                return false;
            }
            readOn();
            return trades == 0 || ours;
        }

        /** Goes to the array of trades: the file itself, or its {@code data}. */
        private boolean hasTrades() throws IOException {
            if (json.nextToken() == JsonToken.START_ARRAY) {
                return true;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean data = json.currentName().equals("data");
                if (json.nextToken() == JsonToken.START_ARRAY && data) {
                    return true;
                }
                json.skipChildren();
            }
            return false;
        }

        private void readOn() throws IOException {
            while (read.isEmpty() && json.nextToken() == JsonToken.START_OBJECT) {
                trade();
            }
        }

        /** Its fills may stand before some of its columns. */
        private void trade() throws IOException {
            trades++;
            Trade trade = new Trade(
                    String.valueOf(trades), json.currentTokenLocation().getLineNr());
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken() == JsonToken.START_ARRAY && name.equals("executions")) {
                    ours = true;
                    fills(trade);
                } else {
                    trade.take(name, value());
                }
            }
            read.addAll(trade.records());
        }

        private void fills(Trade trade) throws IOException {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                String[] cells = trade.fill(json.currentTokenLocation().getLineNr());
                while (json.nextToken() == JsonToken.FIELD_NAME) {
                    Integer column = FILL.get(HeaderName.normal(json.currentName()));
                    json.nextToken();
                    String value = value();
                    if (column != null) {
                        cells[column] = value;
                    }
                }
            }
        }

        /** As a cell has it: lists as JSON, numbers as they are written. */
        private String value() throws IOException {
            return switch (json.currentToken()) {
                case START_ARRAY, START_OBJECT -> structure();
                case VALUE_NULL -> "";
                case VALUE_STRING -> CellText.safe(whole(json.getText()));
                default -> json.getText();
            };
        }

        private String structure() throws IOException {
            StringWriter text = new StringWriter();
            try (JsonGenerator copy = JSON.createGenerator(text)) {
                copy.copyCurrentStructure(json);
            }
            return whole(text.toString());
        }

        /** An escape can stand for half of a character; nothing else that reads files gives one. */
        private static String whole(String text) {
            return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            try {
                json.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A trade while it is read. One without fills is a record too, to be rejected by name. */
    private static final class Trade {

        private record Fill(long line, String[] cells) {}

        private final String[] columns = empty();
        private final List<Fill> fills = new ArrayList<>();
        private final long line;
        private String id;
        private boolean held;

        Trade(String place, long line) {
            this.id = place;
            this.line = line;
        }

        void take(String name, String value) {
            Integer column = TRADE.get(HeaderName.normal(name));
            if (column != null) {
                columns[column] = value;
            }
            if (name.equals("id") && !value.isEmpty()) {
                id = value;
            }
            held |= name.equals("status") && value.equals("NEEDS_REVIEW");
        }

        String[] fill(long at) {
            if (fills.size() == MOST_FILLS) {
                throw new FileRefused(
                        Code.RECORD_TOO_LONG, "A trade has more than " + MOST_FILLS + " executions, line " + at + ".");
            }
            Fill fill = new Fill(at, empty());
            fills.add(fill);
            return fill.cells();
        }

        List<RawRecord> records() {
            if (fills.isEmpty()) {
                fills.add(new Fill(line, empty()));
            }
            return fills.stream()
                    .map(fill -> new RawRecord(fill.line(), joined(fill.cells())))
                    .toList();
        }

        private List<String> joined(String[] fill) {
            for (int i = 0; i < fill.length; i++) {
                fill[i] = fill[i].isEmpty() ? columns[i] : fill[i];
            }
            String number = fill[NUMBER].isEmpty() ? id : fill[NUMBER];
            fill[NUMBER] = held ? "" : number;
            return Arrays.asList(fill);
        }

        private static String[] empty() {
            String[] cells = new String[HEADER.size()];
            Arrays.fill(cells, "");
            return cells;
        }
    }
}
