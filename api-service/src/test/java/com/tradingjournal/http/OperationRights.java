package com.tradingjournal.http;

import com.tradingjournal.tenancy.entity.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A line of {@code operation-rights.txt}.
 *
 * @param roles who may call it; empty where it is open to anybody
 * @param query what must be asked with it, with its question mark; mostly empty
 */
record OperationRights(Set<Role> roles, String query) {

    private static final Path TABLE = Path.of("src/test/resources/operation-rights.txt");

    static Map<String, OperationRights> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(
                        words -> words[0], OperationRights::of, OperationRights::refuseRepetition, TreeMap::new));
    }

    boolean open() {
        return roles.isEmpty();
    }

    private static OperationRights of(String... words) {
        String last = words[words.length - 1];
        Set<Role> roles = Arrays.stream(words)
                .skip(1)
                .filter(word -> !word.startsWith("?") && !word.equals("ANYBODY"))
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new OperationRights(roles, last.startsWith("?") ? last : "");
    }

    private static OperationRights refuseRepetition(OperationRights one, OperationRights other) {
        throw new IllegalArgumentException("The table has an operation twice: " + one + ", " + other);
    }
}
