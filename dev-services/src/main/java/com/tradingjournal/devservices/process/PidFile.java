package com.tradingjournal.devservices.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A file that holds a pid and nothing else, so that a script can say {@code kill $(cat x.pid)}. When the process started stands
 * in the file's modification time.
 */
public record PidFile(Path path) {

    /** The kernel's boot time, from which start instants are computed, moves a little when the clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** @return the program's name: {@code x} of {@code x.pid} */
    public String name() {
        return path.getFileName().toString().replace(".pid", "");
    }

    public void write(ProcessHandle process) {
        Path partial = path.resolveSibling(path.getFileName() + ".part");
        try {
            Files.writeString(partial, process.pid() + "\n");
            Files.setLastModifiedTime(partial, FileTime.from(started(process)));
            Files.move(partial, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    /** @return the process this file is about, when it still lives */
    public Optional<ProcessHandle> living() {
        try {
            if (!Files.exists(path)) {
                return Optional.empty();
            }
            Instant written = Files.getLastModifiedTime(path).toInstant();
            return ProcessHandle.of(Long.parseLong(Files.readString(path).strip()))
                    .filter(process ->
                            Duration.between(written, started(process)).abs().compareTo(TOLERANCE) < 0);
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Ends what a killed run left behind. */
    public void endOrphan() {
        living().ifPresent(PidFile::end);
        delete();
    }

    /** Politely, then not. */
    public static void end(ProcessHandle orphan) {
        orphan.destroy();
        if (!endsInTime(orphan)) {
            orphan.destroyForcibly();
            endsInTime(orphan);
        }
    }

    public void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + path, e);
        }
    }

    private static boolean endsInTime(ProcessHandle process) {
        try {
            process.onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot wait for process " + process.pid(), e);
        }
    }

    private static Instant started(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
