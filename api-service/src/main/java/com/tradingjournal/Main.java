package com.tradingjournal;

/** Starts the API: the server, its resources and the web client on one port. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        io.helidon.Main.main(arguments);
    }
}
