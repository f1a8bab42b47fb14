package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The envelope of a list that is too long to be held: its items are written as they come. */
public final class JsonStream {

    private static final ObjectWriter ITEM =
            Json.mapper().writer().without(SerializationFeature.FLUSH_AFTER_WRITE_VALUE);

    private final JsonGenerator json;

    private JsonStream(JsonGenerator json) {
        this.json = json;
    }

    /** @param lists the arrays whose items begin a line each */
    public static JsonStream to(OutputStream out, String... lists) throws IOException {
        JsonGenerator json = Json.mapper().getFactory().createGenerator(out);
        json.setPrettyPrinter(new LinePerItem(Set.of(lists)));
        json.writeStartObject();
        json.writeArrayFieldStart("data");
        return new JsonStream(json);
    }

    public void write(Object item) {
        try {
            ITEM.writeValue(json, item);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Only what has been ended is whole JSON. */
    public void end(Instant timestamp, String self) throws IOException {
        json.writeEndArray();
        json.writeObjectField("meta", new Envelope.Meta(RequestId.current(), timestamp, Map.of()));
        json.writeObjectField("links", new Envelope.Links(self, null));
        json.writeEndObject();
        json.writeRaw('\n');
        json.flush();
    }

    private static final class LinePerItem extends MinimalPrettyPrinter {

        private static final long serialVersionUID = 1;

        private final transient Set<String> lists;

        LinePerItem(Set<String> lists) {
            this.lists = lists;
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            lineBreak(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(',');
            lineBreak(json);
        }

        private void lineBreak(JsonGenerator json) throws IOException {
            JsonStreamContext of = json.getOutputContext().getParent();
            if (of != null && of.getCurrentName() != null && lists.contains(of.getCurrentName())) {
                json.writeRaw('\n');
            }
        }
    }
}
