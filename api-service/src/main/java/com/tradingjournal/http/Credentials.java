package com.tradingjournal.http;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The one form in which a request says who sends it. */
public final class Credentials {

    private static final String SCHEME = "Bearer ";

    private Credentials() {}

    /** @param header the value of {@code Authorization}, null where there is none */
    public static Optional<String> bearer(@Nullable String header) {
        return Optional.ofNullable(header)
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }
}
