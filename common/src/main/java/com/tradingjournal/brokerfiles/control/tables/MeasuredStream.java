package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Markup of bounded size. Parsers hold what stands between two marks in memory, so a stretch without one is refused as
 * soon as it is too long, and the whole when it is more than a file of trades can come to.
 */
final class MeasuredStream extends FilterInputStream {
    private static final long LARGEST = 512L << 20;
    private static final long HARMLESS = 32L << 20;
    private static final int MOST_TIMES_PACKED = 100;
    private static final int LONGEST_STRETCH = 4 << 20;

    private final long most;
    private long total;
    private long stretch;

    private MeasuredStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    static MeasuredStream of(InputStream in) {
        return new MeasuredStream(in, LARGEST);
    }

    /** Of a part that has this size while it is packed: real sheets grow ten or twenty times, made ones a thousand. */
    static MeasuredStream unpacked(InputStream in, long packed) {
        return new MeasuredStream(in, Math.clamp(packed * MOST_TIMES_PACKED, HARMLESS, LARGEST));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        for (int i = from; i < from + read; i++) {
            stretch = bytes[i] == '<' ? 0 : stretch + 1;
            if (stretch > LONGEST_STRETCH) {
                throw new FileRefused(
                        Code.RECORD_TOO_LONG, "The file has a cell of more than " + LONGEST_STRETCH + " bytes.");
            }
        }
        total += Math.max(read, 0);
        if (total > most) {
            throw new FileRefused(Code.TOO_LARGE, "The file unpacks to more than " + (most >> 20) + " MB. Split it.");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
