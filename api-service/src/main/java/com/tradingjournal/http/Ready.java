package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * An answer as JSON already, but for what each request has of its own: id, timestamp and address.
 *
 * @param bytes as they are kept: how long the value of {@code data} is, that value, and the object that is added to {@code meta}
 */
record Ready(byte[] bytes) {

    private static final int START = Integer.BYTES;
    private static final byte[] DATA = ascii("{\"data\":");
    private static final byte[] META = ascii(",\"meta\":");
    private static final byte[] LINKS = ascii(",\"links\":");

    static Ready of(Answer<?> answer) {
        byte[] data = json(answer.data());
        byte[] meta = json(answer.meta());
        return new Ready(ByteBuffer.allocate(START + data.length + meta.length)
                .putInt(data.length)
                .put(data)
                .put(meta)
                .array());
    }

    /** The whole body. */
    byte[] with(Envelope.Meta own, Envelope.Links links) {
        byte[] common = json(own);
        byte[] address = json(links);
        int end = START + ByteBuffer.wrap(bytes).getInt();
        boolean hasFurther = bytes.length - end > 2;
        ByteArrayOutputStream body = new ByteArrayOutputStream(
                DATA.length + bytes.length + META.length + common.length + LINKS.length + address.length);
        body.writeBytes(DATA);
        body.write(bytes, START, end - START);
        body.writeBytes(META);
        // Two objects become one: the first without its end, the second without its beginning.
        body.write(common, 0, common.length - 1);
        if (hasFurther) {
            body.write(',');
        }
        body.write(bytes, end + 1, bytes.length - end - 1);
        body.writeBytes(LINKS);
        body.writeBytes(address);
        body.write('}');
        return body.toByteArray();
    }

    private static byte[] json(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
