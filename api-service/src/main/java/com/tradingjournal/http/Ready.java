package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * An answer as JSON already, but for what each request has of its own: id, timestamp and address.
 *
 * @param data the value of {@code data}
 * @param meta what is added to {@code meta}: an object
 */
record Ready(byte[] data, byte[] meta) {

    private static final byte[] DATA = ascii("{\"data\":");
    private static final byte[] META = ascii(",\"meta\":");
    private static final byte[] LINKS = ascii(",\"links\":");

    static Ready of(Answer<?> answer) {
        return new Ready(json(answer.data()), json(answer.meta()));
    }

    /** Back from {@link #toBytes}. */
    static Ready from(byte[] bytes) {
        int data = Integer.BYTES + ByteBuffer.wrap(bytes).getInt();
        return new Ready(
                Arrays.copyOfRange(bytes, Integer.BYTES, data), Arrays.copyOfRange(bytes, data, bytes.length));
    }

    byte[] toBytes() {
        return ByteBuffer.allocate(Integer.BYTES + data.length + meta.length)
                .putInt(data.length)
                .put(data)
                .put(meta)
                .array();
    }

    /** The whole body. */
    byte[] with(Envelope.Meta own, Envelope.Links links) {
        byte[] common = json(own);
        byte[] address = json(links);
        ByteArrayOutputStream body = new ByteArrayOutputStream(
                DATA.length + data.length + META.length + common.length + meta.length + LINKS.length + address.length);
        body.writeBytes(DATA);
        body.writeBytes(data);
        body.writeBytes(META);
        // Two objects become one: the first without its end, the second without its beginning.
        boolean further = meta.length > 2;
        body.write(common, 0, common.length - 1);
        body.write(further ? ',' : '}');
        body.write(meta, 1, further ? meta.length - 1 : 0);
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
