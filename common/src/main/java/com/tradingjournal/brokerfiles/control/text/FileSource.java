package com.tradingjournal.brokerfiles.control.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file that can be read from the start as often as needed: detection, decisions and rows are passes of their own. */
@FunctionalInterface
public interface FileSource {

    InputStream open() throws IOException;

    static FileSource of(Path file) {
        return () -> Files.newInputStream(file);
    }
}
