package com.tradingjournal.brokerfiles.control.formats;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.tradingjournal.brokerfiles.entity.Annotations.Review;
import com.tradingjournal.charges.entity.Charges;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a cell of our own CSV holds as JSON because it is more than one value: rules kept and broken, and what fees are made of. */
final class JsonCells {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonCells() {}

    static String rules(Review review) {
        return written(json -> {
            json.writeStartArray();
            for (String rule : review.rulesFollowed()) {
                rule(json, rule).writeBooleanField("followed", true);
                json.writeEndObject();
            }
            for (String rule : review.rulesBroken()) {
                rule(json, rule).writeBooleanField("followed", false);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static JsonGenerator rule(JsonGenerator json, String rule) throws IOException {
        json.writeStartObject();
        json.writeStringField("rule", rule);
        return json;
    }

    /** The rules with no mistakes; empty where the cell is no list of rules. */
    static Optional<Review> rules(String cell) {
        return read(cell, JsonToken.START_ARRAY, json -> {
            List<String> followed = new ArrayList<>();
            List<String> broken = new ArrayList<>();
            while (json.nextToken() == JsonToken.START_OBJECT) {
                Map<String, String> rule = members(json);
                List<String> kind = Boolean.parseBoolean(rule.get("followed")) ? followed : broken;
                kind.add(rule.getOrDefault("rule", ""));
            }
            return new Review(List.of(), followed, broken);
        });
    }

    static String charges(Charges charges) {
        return written(json -> {
            json.writeStartObject();
            part(json, "brokerage", charges.brokerage());
            part(json, "exchange", charges.exchange());
            part(json, "tax", charges.tax());
            part(json, "stamp", charges.stamp());
            part(json, "other", charges.other());
            json.writeEndObject();
        });
    }

    /** However many zeros it was stored with: the same amount is the same text. */
    private static void part(JsonGenerator json, String name, BigDecimal amount) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(amount.stripTrailingZeros().toPlainString());
    }

    /** Empty where the cell does not say what fees are made of. */
    static Optional<Charges> charges(String cell) {
        return read(cell, JsonToken.START_OBJECT, json -> {
            Map<String, String> parts = members(json);
            return new Charges(
                    part(parts, "brokerage"),
                    part(parts, "exchange"),
                    part(parts, "tax"),
                    part(parts, "stamp"),
                    part(parts, "other"));
        });
    }

    private static BigDecimal part(Map<String, String> parts, String name) {
        BigDecimal part = new BigDecimal(parts.getOrDefault(name, "0"));
        return (long) part.precision() - part.scale() > 12 || part.scale() > 12 ? BigDecimal.ZERO : part;
    }

    private static Map<String, String> members(JsonParser json) throws IOException {
        Map<String, String> members = new HashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, json.getText());
        }
        return members;
    }

    private interface Reading<T> {
        T from(JsonParser json) throws IOException;
    }

    private static <T> Optional<T> read(String cell, JsonToken start, Reading<T> reading) {
        try (JsonParser json = JSON.createParser(cell)) {
            return json.nextToken() == start ? Optional.of(reading.from(json)) : Optional.empty();
        } catch (IOException | NumberFormatException noSuchJson) {
            return Optional.empty();
        }
    }

    private interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    private static String written(Writing writing) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
            writing.to(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
