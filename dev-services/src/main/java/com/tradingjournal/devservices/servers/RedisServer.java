package com.tradingjournal.devservices.servers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A Redis 7, embedded or in a container. */
public interface RedisServer extends AutoCloseable {

    int port();

    default URI uri() {
        return URI.create("redis://127.0.0.1:" + port());
    }

    /** Sends one inline command. @return the first line of the answer */
    default String ask(String command) throws IOException {
        return ask(port(), command);
    }

    static String ask(int port, String command) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(2000);
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.US_ASCII));
            String answer = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return answer == null ? "" : answer;
        }
    }

    @Override
    void close();
}
