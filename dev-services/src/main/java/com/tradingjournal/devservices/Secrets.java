package com.tradingjournal.devservices;

import com.tradingjournal.devservices.servers.DatabaseRole;
import com.tradingjournal.devservices.servers.SigningKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What this installation alone knows, made at its first start and kept in {@code secrets.env} and {@code signing-key.pem}. */
record Secrets(Map<String, String> values, Path signingKey) {

    static final String SUPERUSER_PASSWORD = "POSTGRES_PASSWORD";
    static final String PEPPER = "AUTH_PEPPER";
    static final String SEAL_KEY = "NOTIFICATIONS_SEAL_KEY";
    static final String ACCESS_KEY = "STORAGE_ACCESS_KEY";
    static final String SECRET_KEY = "STORAGE_SECRET_KEY";
    static final String DEMO_PASSWORD = "DEMO_PASSWORD";

    private static final String FILE = "secrets.env";
    private static final List<String> NAMES = List.of(
            SUPERUSER_PASSWORD,
            password(DatabaseRole.OWNER),
            password(DatabaseRole.API),
            password(DatabaseRole.BATCH),
            PEPPER,
            SEAL_KEY,
            ACCESS_KEY,
            SECRET_KEY,
            DEMO_PASSWORD);
    private static final int BYTES = 24;

    static Secrets of(DataDirectory data) {
        Path file = data.path().resolve(FILE);
        Map<String, String> values = new TreeMap<>(Files.exists(file) ? read(file) : Map.of());
        if (!values.keySet().containsAll(NAMES)) {
            NAMES.forEach(name -> values.computeIfAbsent(name, _ -> random()));
            data.writePrivately(
                    FILE, values.entrySet().stream().map(Map.Entry::toString).toList());
        }
        Path key = data.path().resolve("signing-key.pem");
        if (!Files.exists(key)) {
            SigningKey.writeTo(key);
        }
        return new Secrets(Map.copyOf(values), key);
    }

    String get(String name) {
        return Objects.requireNonNull(values.get(name), name);
    }

    String passwordOf(DatabaseRole role) {
        return get(password(role));
    }

    static String password(DatabaseRole role) {
        return "DATABASE_PASSWORD_" + role;
    }

    private static Map<String, String> read(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .filter(line -> line.contains("="))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
