package com.tradingjournal.testing;

import com.tradingjournal.devservices.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where this JVM's test servers keep their files. The next one sweeps what a killed JVM left, servers included. */
record ScratchFolder(Path path) {

    private static final String PREFIX = "trading-journal-test-";

    static ScratchFolder create() {
        Path parent = Path.of(System.getProperty("java.io.tmpdir"));
        abandonedIn(parent).forEach(ScratchFolder::delete);
        try {
            ScratchFolder folder = new ScratchFolder(Files.createTempDirectory(parent, PREFIX));
            Files.setPosixFilePermissions(folder.path, PosixFilePermissions.fromString("rwx--x--x"));
            folder.remember("jvm", ProcessHandle.current());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make a folder for the test servers", e);
        }
    }

    void remember(String name, ProcessHandle process) {
        pidFile(name).write(process);
    }

    void delete() {
        List.of("postgres", "redis").forEach(name -> pidFile(name).endOrphan());
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) {
            System.err.println("Not deleted: " + path + ": " + e);
        }
    }

    private PidFile pidFile(String name) {
        return new PidFile(path.resolve(name + ".pid"));
    }

    private static List<ScratchFolder> abandonedIn(Path parent) {
        try (Stream<Path> folders = Files.list(parent)) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(PREFIX))
                    .map(ScratchFolder::new)
                    .filter(folder -> Files.exists(folder.path.resolve("jvm.pid")))
                    .filter(folder -> folder.pidFile("jvm").living().isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot look for abandoned test folders in " + parent, e);
        }
    }
}
