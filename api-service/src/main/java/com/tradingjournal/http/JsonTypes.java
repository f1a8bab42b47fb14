package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** How single values look in JSON, and what is refused before any rule of a feature is asked. */
final class JsonTypes {

    /** Amounts must fit a bigint at 8 decimals (the scaled columns), with room to add some up. */
    private static final BigDecimal LARGEST = new BigDecimal("90000000000");

    private static final int DECIMALS = 8;

    static final String A_DATE = "a date, such as 2026-11-02";
    static final String AN_ID = "an id (a UUID)";

    private JsonTypes() {}

    static SimpleModule module() {
        return new SimpleModule("journal")
                .addDeserializer(String.class, reader(String.class, "a text", JsonTypes::cleanText))
                .addKeyDeserializer(String.class, new KeyReader())
                .addDeserializer(UUID.class, reader(UUID.class, AN_ID, JsonTypes::uuid))
                .addDeserializer(
                        Instant.class,
                        reader(
                                Instant.class,
                                "an instant with an offset, such as 2026-11-02T09:15:00Z",
                                JsonTypes::instant))
                .addDeserializer(LocalDate.class, reader(LocalDate.class, A_DATE, JsonTypes::date))
                .addDeserializer(BigDecimal.class, new DecimalReader())
                .addSerializer(BigDecimal.class, new DecimalWriter())
                .addSerializer(Instant.class, ToStringSerializer.instance)
                .addSerializer(LocalDate.class, ToStringSerializer.instance)
                .addSerializer(YearMonth.class, ToStringSerializer.instance)
                .addSerializer(ZoneId.class, ToStringSerializer.instance);
    }

    /** PostgreSQL stores no NUL and UTF-8 has no half of a surrogate pair: neither may come in. */
    static String cleanText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (c == 0 || (Character.isSurrogate(c) && !pair)) {
                throw new Refused("has a character that is not allowed");
            }
            i += pair ? 1 : 0;
        }
        return text;
    }

    /** {@link UUID#fromString} takes {@code 1-1-1-1-1} as well. */
    static UUID uuid(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException();
        }
        return id;
    }

    static Instant instant(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text);
        requireCommonYear(time.getYear());
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDate date(String text) {
        LocalDate date = LocalDate.parse(text);
        requireCommonYear(date.getYear());
        return date;
    }

    private static void requireCommonYear(int year) {
        if (year < 1900 || year > 9998) {
            throw new Refused("is not between the years 1900 and 9998");
        }
    }

    private static <T> JsonDeserializer<T> reader(Class<T> type, String what, Parse<T> parse) {
        return new JsonDeserializer<>() {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
                if (parser.currentToken() != JsonToken.VALUE_STRING) {
                    throw new JsonProblemMapper.BadValue(parser, "is not " + what, type);
                }
                try {
                    return parse.from(cleanText(parser.getText()));
                } catch (DateTimeException | IllegalArgumentException refused) {
                    String message = refused instanceof Refused ruled ? ruled.rule : "is not " + what;
                    throw new JsonProblemMapper.BadValue(parser, message, type);
                }
            }
        };
    }

    /** The names in a map that a client fills: texts like any other. */
    private static final class KeyReader extends KeyDeserializer {
        @Override
        public Object deserializeKey(String key, DeserializationContext context) throws IOException {
            try {
                return cleanText(key);
            } catch (Refused refused) {
                throw new JsonProblemMapper.BadValue(
                        context.getParser(), "has a name with a character that is not allowed", String.class);
            }
        }
    }

    /** A rule of ours is broken, which says more than that the text does not parse. */
    private static final class Refused extends IllegalArgumentException {

        private final String rule;

        Refused(String rule) {
            super(rule);
            this.rule = rule;
        }
    }

    private interface Parse<T> {
        T from(String text);
    }

    private static final class DecimalReader extends JsonDeserializer<BigDecimal> {
        @Override
        public BigDecimal deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.currentToken().isNumeric() || parser.isNaN()) {
                throw new JsonProblemMapper.BadValue(parser, "is not a number", BigDecimal.class);
            }
            BigDecimal value = parser.getDecimalValue();
            if (value.abs().compareTo(LARGEST) > 0) {
                throw new JsonProblemMapper.BadValue(
                        parser, "is out of range: at most " + LARGEST.toPlainString(), BigDecimal.class);
            }
            if (value.stripTrailingZeros().scale() > DECIMALS) {
                throw new JsonProblemMapper.BadValue(
                        parser, "has more than " + DECIMALS + " decimals", BigDecimal.class);
            }
            return value.signum() == 0 ? BigDecimal.ZERO : value;
        }
    }

    private static final class DecimalWriter extends JsonSerializer<BigDecimal> {
        @Override
        public void serialize(BigDecimal value, JsonGenerator generator, SerializerProvider provider)
                throws IOException {
            BigDecimal plain = value.stripTrailingZeros();
            generator.writeNumber(plain.scale() < 0 ? plain.setScale(0) : plain);
        }
    }
}
