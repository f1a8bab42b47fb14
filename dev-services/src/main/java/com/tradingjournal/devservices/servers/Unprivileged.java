package com.tradingjournal.devservices.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How to run a program that refuses root. An ordinary user runs it as it is; root runs it in a user namespace, in which he is
 * nobody and still owns his files; where namespaces are forbidden it runs as the user nobody, who is then given its folder.
 */
enum Unprivileged {
    AS_IS(List.of()),
    IN_NAMESPACE(List.of("unshare", "-U")),
    AS_NOBODY(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));

    private final List<String> prefix;

    Unprivileged(List<String> prefix) {
        this.prefix = prefix;
    }

    static Unprivileged ofThisMachine() {
        if (!System.getProperty("user.name").equals("root")) {
            return AS_IS;
        }
        return succeeds(List.of("unshare", "-U", "true")) ? IN_NAMESPACE : AS_NOBODY;
    }

    List<String> prefix() {
        return prefix;
    }

    void giveFolder(Path folder) {
        if (this == AS_NOBODY && !succeeds(List.of("chown", "-R", "nobody:nogroup", folder.toString()))) {
            throw new IllegalStateException(
                    "Cannot give " + folder + " to the user nobody, as whom PostgreSQL would run");
        }
    }

    private static boolean succeeds(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command.getFirst(), e);
        }
    }
}
