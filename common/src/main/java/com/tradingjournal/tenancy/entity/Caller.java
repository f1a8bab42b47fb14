package com.tradingjournal.tenancy.entity;

import java.util.UUID;

/** Who asks, before the database has been asked whether that still holds. */
public sealed interface Caller {

    /** Stands where no person started a job, and where a job works in all workspaces. */
    UUID NONE = new UUID(0, 0);

    /** Somebody with a token: refused when the membership is gone or the session revoked. */
    record Member(UUID tenantId, UUID userId, UUID sessionId) implements Caller {}

    /** A program with a key of somebody's: refused when his membership is gone, or the key. */
    record KeyHolder(UUID tenantId, UUID userId, UUID keyId) implements Caller {}

    /** Somebody registering: owner of a workspace that this very transaction creates. */
    record Founder(UUID tenantId, UUID userId) implements Caller {}

    /** Somebody signing in: sees his own memberships, and no workspace yet. */
    record Person(UUID userId) implements Caller {}

    /** Somebody who has just proved who he is and enters a workspace: refused when he is no member; no session yet. */
    record Entrant(UUID tenantId, UUID userId) implements Caller {}

    /**
     * Somebody with an invitation into a workspace he is no member of yet: refused unless it is open and addressed to his e-mail. He acts
     * as a member would: on his own rows only.
     */
    record Invitee(UUID tenantId, UUID userId, String tokenHash) implements Caller {}

    /** A job, acting in the workspace and for the user its row names. */
    record JobOf(UUID tenantId, UUID userId) implements Caller {}

    /** Nobody yet, before a workspace: sees what it shows to whoever is no member, with no role at all. */
    record Bystander(UUID tenantId) implements Caller {}

    /** No workspace and no user: sees what row-level security shows to nobody. */
    record Nobody() implements Caller {}
}
