package com.tradingjournal.devservices.services;

import java.nio.file.Path;

/** The JDK this JVM runs on, for the ones it starts. */
final class Java {

    private Java() {}

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
