package com.tradingjournal.devservices;

import com.tradingjournal.devservices.process.PidFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * The folder in which a run keeps everything. The operating system's lock on a file in it belongs to the living run and is gone
 * with it, however it ended.
 */
final class DataDirectory implements AutoCloseable {

    private static final Set<PosixFilePermission> FOR_OTHERS_TO_PASS = PosixFilePermissions.fromString("rwx--x--x");
    private static final Set<PosixFilePermission> PRIVATE_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> PRIVATE_FILE = PosixFilePermissions.fromString("rw-------");
    private static final List<String> PROCESSES = List.of(
            "dev-services-rehearsal",
            "analytics-batch-rehearsal",
            "api-service-rehearsal",
            "analytics-batch",
            "api-service",
            "redis",
            "postgres");
    private static final long LARGEST_LOG = 20_000_000;

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static DataDirectory lock(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, FOR_OTHERS_TO_PASS);
            FileChannel channel =
                    FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                throw new StartupFailure("The data directory " + path + " is in use by another ./run.");
            }
            return new DataDirectory(path, channel);
        } catch (IOException e) {
            throw new StartupFailure("The data directory " + path + " cannot be used: " + e);
        }
    }

    /** Ends what a killed run left running. */
    void endOrphans() {
        PROCESSES.forEach(name -> pidFile(name).endOrphan());
    }

    Path path() {
        return path;
    }

    PidFile pidFile(String process) {
        return new PidFile(path.resolve(process + ".pid"));
    }

    /** PostgreSQL may run as another user, who must get through. */
    Path folder(String name) {
        return create(name, FOR_OTHERS_TO_PASS);
    }

    Path privateFolder(String name) {
        return create(name, PRIVATE_FOLDER);
    }

    /** A log that has grown large becomes {@code .old}, and the old one goes. */
    Path log(String process) {
        Path log = privateFolder("logs").resolve(process + ".log");
        try {
            if (Files.exists(log) && Files.size(log) > LARGEST_LOG) {
                Files.move(log, log.resolveSibling(process + ".log.old"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot put " + log + " aside", e);
        }
        return log;
    }

    /** Written whole or not at all, readable by its owner only. */
    Path writePrivately(String name, List<String> lines) {
        try {
            Path partial =
                    Files.createTempFile(path, name, ".part", PosixFilePermissions.asFileAttribute(PRIVATE_FILE));
            Files.write(partial, lines);
            return Files.move(partial, path.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path.resolve(name), e);
        }
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(path.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path.resolve(name), e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unlock " + path, e);
        }
    }

    private Path create(String name, Set<PosixFilePermission> permissions) {
        try {
            Path folder = Files.createDirectories(path.resolve(name));
            Files.setPosixFilePermissions(folder, permissions);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create " + name + " in " + path, e);
        }
    }
}
