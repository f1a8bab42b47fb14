package com.tradingjournal.tenancy.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.function.IntSupplier;

/** A port that stays while the server behind it comes back on another one. */
final class TcpGate implements AutoCloseable {

    private final ServerSocket entrance;
    private final IntSupplier target;

    TcpGate(IntSupplier target) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket inside = entrance.accept();
                connect(inside);
            } catch (IOException closed) {
                Thread.onSpinWait();
            }
        }
    }

    private void connect(Socket inside) throws IOException {
        try {
            Socket outside = new Socket(InetAddress.getLoopbackAddress(), target.getAsInt());
            Thread.ofVirtual().start(() -> pump(inside, outside));
            Thread.ofVirtual().start(() -> pump(outside, inside));
        } catch (IOException nobodyThere) {
            inside.close();
        }
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
