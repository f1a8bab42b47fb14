package com.tradingjournal.http;

import com.tradingjournal.idempotency.control.AnswerLedger.Claim;
import io.helidon.common.context.Contexts;
import java.util.Optional;

/** The key a request came with, and what its use is compared by: the bytes of a JSON body, or what the resource says. */
public final class IdempotencyKey {

    private final String method;
    private final String path;
    private final String key;
    private byte[] hash;

    IdempotencyKey(String method, String path, String key, byte[] hash) {
        this.method = method;
        this.path = path;
        this.key = key;
        this.hash = hash;
    }

    /** The running request's; empty when it has none. */
    public static Optional<IdempotencyKey> current() {
        return Contexts.context().flatMap(context -> context.get(IdempotencyKey.class));
    }

    /** A multipart body differs with every boundary: its resource names what makes two uploads the same. */
    public void cover(byte[] contentHash) {
        hash = contentHash.clone();
    }

    Claim claim() {
        return new Claim(method, path, key, hash);
    }
}
