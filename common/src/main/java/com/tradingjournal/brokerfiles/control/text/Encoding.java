package com.tradingjournal.brokerfiles.control.text;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of a file: by its byte order mark, by the zeros of UTF-16, as UTF-8 where it is valid, else guessed from
 * the first bytes that are not ASCII, and Windows-1252 where the guess fails.
 */
final class Encoding {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int SAMPLE = 1 << 16;
    private static final long FARTHEST = 64L << 20;

    private Encoding() {}

    static Charset of(FileSource source) throws IOException {
        try (InputStream file = source.open()) {
            byte[] head = file.readNBytes(SAMPLE);
            if (head.length == 0) {
                throw new FileRefused(Code.EMPTY_FILE, "The file is empty.");
            }
            if (hasMark(head, 0xFF, 0xFE) || zerosAt(1, head)) {
                return UTF_16LE;
            }
            if (hasMark(head, 0xFE, 0xFF) || zerosAt(0, head)) {
                return UTF_16BE;
            }
            refuseBinary(head);
            byte[] sample = beyondAscii(head, file);
            return isUtf8(sample) ? UTF_8 : guessed(sample);
        }
    }

    private static boolean hasMark(byte[] head, int first, int second) {
        return head.length > 1 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }

    /** Latin text in UTF-16 has a zero in every other byte and none between. */
    private static boolean zerosAt(int parity, byte[] head) {
        int looked = Math.min(head.length, 512) / 2;
        int zeros = 0;
        for (int i = 0; i < looked; i++) {
            zeros += head[2 * i + parity] == 0 ? 1 : 0;
            zeros -= head[2 * i + 1 - parity] == 0 ? 1 : 0;
        }
        return looked > 1 && zeros > looked * 3 / 4;
    }

    private static void refuseBinary(byte[] head) {
        String start = new String(head, 0, Math.min(head.length, 4), StandardCharsets.ISO_8859_1);
        if (start.equals("\u00D0\u00CF\u0011\u00E0")) {
            throw new FileRefused(Code.NOT_TEXT, "This is a spreadsheet of an old kind. Save it as XLSX or as CSV.");
        }
        if (start.equals("%PDF")) {
            throw new FileRefused(
                    Code.NOT_TEXT,
                    "This is a PDF, whose tables cannot be told for sure. Upload the broker's CSV or XLSX.");
        }
        int controls = 0;
        for (byte b : head) {
            controls += b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' ? 1 : 0;
        }
        if (controls > head.length / 20 + 8) {
            throw new FileRefused(
                    Code.NOT_TEXT, "This is not a text file nor a spreadsheet. Upload the broker's CSV or XLSX.");
        }
    }

    /** From the first byte that is not ASCII on; empty where all are. */
    private static byte[] beyondAscii(byte[] head, InputStream file) throws IOException {
        byte[] block = head;
        for (long read = 0; block.length > 0 && read < FARTHEST; read += block.length) {
            for (int i = 0; i < block.length; i++) {
                if (block[i] < 0) {
                    ByteArrayOutputStream sample = new ByteArrayOutputStream();
                    sample.write(block, i, block.length - i);
                    sample.write(file.readNBytes(SAMPLE));
                    return sample.toByteArray();
                }
            }
            block = file.readNBytes(SAMPLE);
        }
        return new byte[0];
    }

    /** A sequence cut off by the sample's end is no error. */
    private static boolean isUtf8(byte[] sample) {
        return !UTF_8.newDecoder()
                .decode(ByteBuffer.wrap(sample), CharBuffer.allocate(sample.length), false)
                .isError();
    }

    private static Charset guessed(byte[] sample) {
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(sample);
        detector.dataEnd();
        String guess = detector.getDetectedCharset();
        return guess != null && Charset.isSupported(guess) && !guess.startsWith("UTF-8")
                ? Charset.forName(guess)
                : WINDOWS_1252;
    }
}
