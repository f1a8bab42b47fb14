package com.tradingjournal.answers.control;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * An answer as JSON already, but for what each request has of its own: id, timestamp and address. Its data is compressed once, when
 * first asked for so; what each request adds to that is put behind it uncompressed.
 */
public final class ReadyAnswer {

    private static final int START = Integer.BYTES;
    private static final int STORED_MAX = 0xffff;
    private static final byte[] DATA = ascii("{\"data\":");
    private static final byte[] META = ascii(",\"meta\":");
    private static final byte[] LINKS = ascii(",\"links\":");
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final byte[] bytes;
    private final int end;
    private volatile byte @Nullable [] deflated;

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

    /** The same as a GZIP file. */
    public byte[] compressedWith(byte[] own, byte[] links) {
        byte[] data = compressedData();
        byte[] rest = rest(own, links);
        CRC32 checksum = new CRC32();
        checksum.update(DATA);
        checksum.update(bytes, START, end - START);
        checksum.update(rest);
        int blocks = 1 + rest.length / STORED_MAX;
        ByteBuffer file = ByteBuffer.allocate(GZIP_HEADER.length + data.length + 5 * blocks + rest.length + 8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(GZIP_HEADER)
                .put(data);
        for (int i = 0; i < blocks; i++) {
            int from = i * STORED_MAX;
            int length = Math.min(STORED_MAX, rest.length - from);
            file.put((byte) (i == blocks - 1 ? 1 : 0))
                    .putShort((short) length)
                    .putShort((short) ~length)
                    .put(rest, from, length);
        }
        return file.putInt((int) checksum.getValue())
                .putInt(DATA.length + end - START + rest.length)
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

    private byte[] compressedData() {
        byte[] known = deflated;
        if (known == null) {
            known = deflate();
            deflated = known;
        }
        return known;
    }

    /** To the end of a byte, but not of the file: more blocks follow. */
    private byte[] deflate() {
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            ByteArrayOutputStream blocks = new ByteArrayOutputStream(256 + (end - START) / 4);
            deflater.setInput(ByteBuffer.allocate(DATA.length + end - START)
                    .put(DATA)
                    .put(bytes, START, end - START)
                    .array());
            byte[] buffer = new byte[8_192];
            int length;
            do {
                length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                blocks.write(buffer, 0, length);
            } while (length == buffer.length);
            return blocks.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
