package com.tradingjournal.users.entity;

import org.jspecify.annotations.Nullable;

/**
 * A person as only he himself sees him.
 *
 * @param pendingEmail the one he wants to have, until he proves that it is his; null where he wants none
 * @param hasPassword false for somebody who has only ever signed in elsewhere
 */
public record OwnProfile(
        User user,
        @Nullable EmailAddress pendingEmail,
        boolean hasPassword,
        boolean googleLinked,
        boolean totpEnabled) {}
