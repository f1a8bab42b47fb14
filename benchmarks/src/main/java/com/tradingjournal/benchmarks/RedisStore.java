package com.tradingjournal.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** The journal's Redis, to be emptied: what it holds costs time when it is gone, and nothing else. */
final class RedisStore implements AutoCloseable {

    private final Socket socket;

    RedisStore(URI redis) throws IOException {
        socket = new Socket(redis.getHost(), redis.getPort());
        socket.setTcpNoDelay(true);
    }

    void empty() throws IOException {
        socket.getOutputStream().write("FLUSHALL\r\n".getBytes(StandardCharsets.US_ASCII));
        byte[] answer = socket.getInputStream().readNBytes("+OK\r\n".length());
        if (answer[0] != '+') {
            throw new IOException("Redis says " + new String(answer, StandardCharsets.US_ASCII));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
