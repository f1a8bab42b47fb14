package com.tradingjournal.users.entity;

import org.jspecify.annotations.Nullable;

/**
 * A person as only he himself sees him.
 *
 * @param pendingEmail the one he wants to have, until he proves that it is his; null where he wants none
 */
public record OwnProfile(User user, @Nullable EmailAddress pendingEmail, boolean totpEnabled) {}
