package com.tradingjournal.devservices.servers;

import java.io.BufferedInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/**
 * The programs inside the binary jars, unpacked once per machine and user. Root's copy lies where another user can read it,
 * because PostgreSQL may have to run as one.
 */
final class ServerBinaries {

    private static final String POSTGRES = "postgres-18.6.0";
    private static final String REDIS = "redis-server-7.0.15";
    private static final boolean MAC =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
    private static final boolean ARM = System.getProperty("os.arch").equals("aarch64");

    private ServerBinaries() {}

    /** @return the folder that holds PostgreSQL's bin, lib and share */
    static Path postgres() {
        String archive = "postgres-" + (MAC ? "darwin" : "linux") + "-" + (ARM ? "arm_64" : "x86_64") + ".txz";
        return unpackOnce(POSTGRES, folder -> {
            try (InputStream in = resource(archive)) {
                untar(new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(in))), folder);
            }
        });
    }

    /** @return the Redis server's executable */
    static Path redis() {
        String resource = REDIS + "-" + (MAC ? "darwin" : "linux") + "-" + (ARM ? "arm64" : "amd64");
        Path folder = unpackOnce(REDIS, target -> {
            Path executable = target.resolve("redis-server");
            try (InputStream in = resource(resource)) {
                Files.copy(in, executable);
            }
            permit(executable, 0755);
        });
        return folder.resolve("redis-server");
    }

    /** Unpacks beside the target and renames, under a lock: a second process or a kill half-way never sees half of it. */
    private static Path unpackOnce(String name, Unpacking unpacking) {
        Path target = cache().resolve(name);
        try {
            if (Files.isDirectory(target)) {
                return target;
            }
            Files.createDirectories(target.getParent());
            synchronized (ServerBinaries.class) {
                unpackLocked(target, unpacking);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot unpack " + name + " into " + target, e);
        }
    }

    private static void unpackLocked(Path target, Unpacking unpacking) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        target.resolveSibling("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            if (Files.isDirectory(target)) {
                return;
            }
            Path partial = Files.createTempDirectory(target.getParent(), "partial-");
            permit(partial, 0755);
            unpacking.into(partial);
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static Path cache() {
        if (System.getProperty("user.name").equals("root")) {
            return Path.of("/var/cache/trading-journal");
        }
        String home = System.getenv().getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Path.of(home, "trading-journal");
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = ServerBinaries.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new FileNotFoundException("No " + name + " on the class path: this kind of machine is not supported");
        }
        return in;
    }

    private static void untar(TarArchiveInputStream tar, Path folder) throws IOException {
        for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
            Path path = folder.resolve(entry.getName()).normalize();
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(tar, path);
            permit(path, entry.getMode());
        }
    }

    private static void permit(Path path, int mode) throws IOException {
        boolean executable = (mode & 0100) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private interface Unpacking {
        void into(Path folder) throws IOException;
    }
}
