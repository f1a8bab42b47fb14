package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A response record of a single resource with a version: its answers carry the ETag and honour {@code If-None-Match}.
 *
 * <p>An answer may show more than the version counts: how many trades carry a strategy, the name of a tag, the caller's role. So
 * the ETag is the version and a fingerprint of all that is shown, {@code "7-1f0c9a64b2e8d503"}: a GET is 304 only when nothing of it
 * has changed. {@code If-Match} guards the version alone: another count is no reason to refuse a change of the name.
 */
public interface Versioned {

    int FINGERPRINT_BYTES = 8;

    long version();

    /** Without its quotes. */
    static String etag(Versioned shown) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256").digest(Json.mapper().writeValueAsBytes(shown));
            return shown.version() + "-" + HexFormat.of().formatHex(hash, 0, FINGERPRINT_BYTES);
        } catch (JsonProcessingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
