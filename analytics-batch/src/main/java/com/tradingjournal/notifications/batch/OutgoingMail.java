package com.tradingjournal.notifications.batch;

import com.tradingjournal.notifications.control.Seal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claimed row of the outbox.
 *
 * @param template its name, which a node older than the one that wrote it may not know
 * @param attempts how often it was claimed, this time included: whoever holds an older number has lost it
 */
record OutgoingMail(
        UUID tenantId,
        UUID id,
        String recipient,
        String template,
        Map<String, String> parameters,
        byte @Nullable [] sealedToken,
        int attempts) {

    /** The secret of its link, in clear from here to the relay and nowhere else. */
    @Nullable
    String token(Seal seal) {
        return sealedToken == null ? null : seal.open(sealedToken, id.toString());
    }
}
