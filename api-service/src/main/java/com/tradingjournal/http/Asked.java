package com.tradingjournal.http;

import com.tradingjournal.answers.control.AnswerCache.Lookup;
import com.tradingjournal.redis.control.RedisKeys;
import com.tradingjournal.tenancy.entity.BoundTenant;
import io.helidon.common.context.Contexts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A question to the journal, and who asks it.
 *
 * @param digest of workspace, reader and address: no two questions have the same
 * @param lookup what the cache said of it
 */
record Asked(BoundTenant reader, String digest, Lookup lookup) {

    /** Goes up when the same journal is answered in another way than by the release before. */
    private static final String FORM = "2 ";

    private static final int DIGEST_BYTES = 16;
    private static final int TAG_LENGTH = 16;

    static Asked of(BoundTenant reader, String address) {
        try {
            byte[] question =
                    (FORM + reader.tenantId() + " " + reader.userId() + " " + address).getBytes(StandardCharsets.UTF_8);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(question);
            return new Asked(reader, HexFormat.of().formatHex(hash, 0, DIGEST_BYTES), new Lookup.Missing());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The running request's; empty where nothing is remembered. */
    static Optional<Asked> current() {
        return Contexts.context().flatMap(context -> context.get(Asked.class));
    }

    Asked after(Lookup tried) {
        return new Asked(reader, digest, tried);
    }

    /** Where the answer of this state of the workspace is kept. */
    String key(long version) {
        return RedisKeys.answer(reader.tenantId(), version, digest);
    }

    String key() {
        return key(reader.analyticsVersion());
    }

    /** Without its quotes. */
    String etag(long version) {
        return version + "-" + digest.substring(0, TAG_LENGTH);
    }
}
