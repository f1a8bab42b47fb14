package com.tradingjournal.http;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A client as long as he reads. A write that takes longer than our patience is interrupted, which closes his connection: the
 * server's threads are virtual, and it sets no limit of its own.
 */
final class ReadingClient extends OutputStream {

    private final OutputStream network;
    private final long patience;
    private final Thread writer = Thread.currentThread();
    private final Thread watch;
    private boolean begun;
    private boolean gone;
    private @Nullable Long waitingSince;

    ReadingClient(OutputStream network, Duration patience) {
        this.network = network;
        this.patience = patience.toNanos();
        this.watch = Thread.ofVirtual().name("reading-client").start(this::watch);
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        begin();
        try {
            network.write(bytes, offset, length);
        } catch (IOException | RuntimeException lost) {
            gone = true;
            throw lost;
        } finally {
            end();
        }
    }

    /** Whether he may have got something already. */
    boolean hasBegun() {
        return begun;
    }

    /** Whether nothing reaches him any more. */
    boolean isGone() {
        return gone;
    }

    /** The watch ends; the stream is the server's to close. */
    @Override
    public void close() {
        watch.interrupt();
    }

    private synchronized void begin() {
        begun = true;
        waitingSince = System.nanoTime();
    }

    /** Whatever comes next on this thread, a rollback first of all, must not find itself interrupted. */
    private synchronized void end() {
        waitingSince = null;
        Thread.interrupted();
    }

    private void watch() {
        try {
            while (!cutOff()) {
                Thread.sleep(Duration.ofNanos(patience / 4));
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized boolean cutOff() {
        Long since = waitingSince;
        boolean tooLong = since != null && System.nanoTime() - since > patience;
        if (tooLong) {
            writer.interrupt();
        }
        return tooLong;
    }
}
