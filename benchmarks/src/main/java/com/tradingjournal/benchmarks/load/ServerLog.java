package com.tradingjournal.benchmarks.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** What PostgreSQL writes about itself. */
public record ServerLog(Path file) {

    long length() throws IOException {
        return Files.size(file);
    }

    String since(long position) throws IOException {
        byte[] all = Files.readAllBytes(file);
        return new String(Arrays.copyOfRange(all, (int) position, all.length), StandardCharsets.UTF_8);
    }
}
