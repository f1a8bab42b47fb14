package com.tradingjournal.users.entity;

/**
 * A person as only he himself sees him.
 *
 * @param hasPassword false for somebody who has only ever signed in elsewhere
 */
public record OwnProfile(User user, boolean hasPassword, boolean googleLinked) {}
