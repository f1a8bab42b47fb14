package com.tradingjournal.brokerfiles.control.tables;

import com.tradingjournal.brokerfiles.control.text.FileRefused;
import com.tradingjournal.brokerfiles.control.text.FileRefused.Code;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** The parts of a packed file by their names; a copy on disk that is gone when all who share it have closed it. */
final class PackedFile implements AutoCloseable {
    private static final long LARGEST = 256L << 20;
    private static final int MOST_PARTS = 10_000;

    private final ZipFile zip;
    private int users = 1;

    private PackedFile(ZipFile zip) {
        this.zip = zip;
    }

    static PackedFile open(FileSource source) throws IOException {
        Path copy = Files.createTempFile("spreadsheet", ".zip");
        try {
            try (InputStream file = source.open()) {
                copy(file, copy);
            }
            return of(unpack(copy));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private static ZipFile unpack(Path copy) throws IOException {
        try {
            return new ZipFile(copy.toFile(), ZipFile.OPEN_READ | ZipFile.OPEN_DELETE);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw new FileRefused(Code.DAMAGED, "The spreadsheet is damaged: it cannot be unpacked.");
        }
    }

    private static void copy(InputStream file, Path copy) throws IOException {
        try (OutputStream out = Files.newOutputStream(copy)) {
            byte[] block = new byte[1 << 16];
            long written = 0;
            for (int read = file.read(block); read >= 0; read = file.read(block)) {
                written += read;
                if (written > LARGEST) {
                    throw new FileRefused(Code.TOO_LARGE, "The spreadsheet is larger than " + (LARGEST >> 20) + " MB.");
                }
                out.write(block, 0, read);
            }
        }
    }

    private static PackedFile of(ZipFile zip) throws IOException {
        if (zip.size() > MOST_PARTS) {
            zip.close();
            throw new FileRefused(Code.TOO_LARGE, "The file is an archive of more than " + MOST_PARTS + " parts.");
        }
        return new PackedFile(zip);
    }

    /** Makes one more user of it, who closes it as well; false where it is gone. */
    boolean isJoined() {
        users += users > 0 ? 1 : 0;
        return users > 0;
    }

    /** A part's XML; empty where there is no such part. */
    Optional<Xml> xml(String name) {
        ZipEntry entry = zip.getEntry(name.startsWith("/") ? name.substring(1) : name);
        if (entry == null || entry.isDirectory()) {
            return Optional.empty();
        }
        try {
            long packed = Math.max(entry.getCompressedSize(), 0);
            return Optional.of(new Xml(MeasuredStream.unpacked(zip.getInputStream(entry), packed)));
        } catch (IOException e) {
            throw new FileRefused(Code.DAMAGED, "The spreadsheet is damaged: " + name + " cannot be unpacked.");
        }
    }

    @Override
    public void close() {
        users--;
        if (users > 0) {
            return;
        }
        try {
            zip.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
