package com.tradingjournal.notifications.batch;

import com.tradingjournal.testing.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands before the test servers' SMTP and lets clients in, hangs up on them, or keeps them waiting, with words or without. */
final class SmtpGate implements AutoCloseable {

    enum Manner {
        OPEN,
        HANGING_UP,
        SILENT,
        DRIPPING
    }

    private final ServerSocket door;
    private volatile Manner manner;

    SmtpGate(Manner manner) throws IOException {
        this.manner = manner;
        this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::receive);
    }

    int port() {
        return door.getLocalPort();
    }

    void become(Manner other) {
        manner = other;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    private void receive() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                switch (manner) {
                    case OPEN -> join(client);
                    case HANGING_UP -> client.close();
                    case SILENT -> {}
                    case DRIPPING -> Thread.ofVirtual().start(() -> drip(client));
                }
            } catch (IOException closed) {
                Thread.yield();
            }
        }
    }

    /** A greeting that goes on and on. */
    private static void drip(Socket client) {
        try (OutputStream out = client.getOutputStream()) {
            while (true) {
                out.write("220-one moment please\r\n".getBytes(StandardCharsets.US_ASCII));
                Thread.sleep(50);
            }
        } catch (IOException | InterruptedException left) {
            Thread.yield();
        }
    }

    private static void join(Socket client) throws IOException {
        Socket server =
                new Socket(InetAddress.getLoopbackAddress(), TestServers.mail().port());
        Thread.ofVirtual().start(() -> pass(client, server));
        Thread.ofVirtual().start(() -> pass(server, client));
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException closed) {
            Thread.yield();
        }
    }
}
