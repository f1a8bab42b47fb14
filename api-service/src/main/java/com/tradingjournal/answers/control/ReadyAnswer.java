package com.tradingjournal.answers.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** An answer as JSON already, but for what each request has of its own: id, timestamp and address. */
public final class ReadyAnswer {

    private static final int START = Integer.BYTES;
    private static final byte[] DATA = ascii("{\"data\":");
    private static final byte[] META = ascii(",\"meta\":");
    private static final byte[] LINKS = ascii(",\"links\":");

    private final byte[] bytes;
    private final int end;

    private ReadyAnswer(byte[] bytes) {
        this.bytes = bytes;
        this.end = START + ByteBuffer.wrap(bytes).getInt();
    }

    /**
     * @param data the value of {@code data}
     * @param meta what is added to {@code meta}: an object
     */
    public static ReadyAnswer of(byte[] data, byte[] meta) {
        return new ReadyAnswer(ByteBuffer.allocate(START + data.length + meta.length)
                .putInt(data.length)
                .put(data)
                .put(meta)
                .array());
    }

    static ReadyAnswer from(byte[] kept) {
        return new ReadyAnswer(kept);
    }

    /** How long the value of {@code data} is, that value, and what is added to {@code meta}. */
    byte[] toBytes() {
        return bytes;
    }

    /**
     * The whole body.
     *
     * @param own what the request adds to {@code meta}: an object with something in it
     * @param links the value of {@code links}
     */
    public byte[] with(byte[] own, byte[] links) {
        byte[] rest = rest(own, links);
        return ByteBuffer.allocate(DATA.length + end - START + rest.length)
                .put(DATA)
                .put(bytes, START, end - START)
                .put(rest)
                .array();
    }

    private byte[] rest(byte[] own, byte[] links) {
        ByteArrayOutputStream rest = new ByteArrayOutputStream(
                META.length + own.length + bytes.length - end + LINKS.length + links.length + 2);
        rest.writeBytes(META);
        // Two objects become one: the first without its end, the second without its beginning.
        rest.write(own, 0, own.length - 1);
        if (bytes.length - end > 2) {
            rest.write(',');
        }
        rest.write(bytes, end + 1, bytes.length - end - 1);
        rest.writeBytes(LINKS);
        rest.writeBytes(links);
        rest.write('}');
        return rest.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
