package com.tradingjournal.auth.control.account;

import com.tradingjournal.auth.entity.MailedToken;
import com.tradingjournal.auth.entity.MailedToken.Purpose;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.users.entity.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The links that were mailed to a person, in his transactions alone. */
@ApplicationScoped
class MailedTokens {

    private static final int MAILS_PER_HOUR = 3;
    private static final Duration HOUR = Duration.ofHours(1);

    private static final String INSERT = """
            insert into mailed_tokens (user_id, hash, purpose, email, session_id, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private static final String REDEEM = """
            update mailed_tokens set used_at = ?
             where user_id = ? and hash = ? and purpose = any(?) and used_at is null and expires_at > ?
            returning purpose, email, session_id""";

    private static final String EARLIEST_OF_THREE = """
            select created_at from mailed_tokens where user_id = ? and purpose = ? and created_at > ?
             order by created_at desc offset ? limit 1""";

    private final Database database;
    private final Clock clock;

    @Inject
    MailedTokens(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What a used link proved.
     *
     * @param sessionId the session that asked for it, where one did
     */
    record Redeemed(
            Purpose purpose, EmailAddress email, @Nullable UUID sessionId) {}

    /** A new link; those before it stay good until one is used. What nobody can use or count any more is forgotten. */
    MailedToken issue(UUID userId, EmailAddress recipient, Purpose purpose, @Nullable UUID sessionId) {
        Instant now = clock.instant();
        MailedToken token = MailedToken.of(userId);
        database.update("delete from mailed_tokens where user_id = ? and expires_at < ?", userId, now.minus(HOUR));
        database.update(
                INSERT,
                userId,
                token.secret().hash(),
                purpose,
                recipient.value(),
                sessionId,
                now,
                now.plus(purpose.life()));
        return token;
    }

    /** How long to wait until one more may be mailed; empty where it may be now. Those who ask at once are asked one by one. */
    Optional<Duration> timeToWait(UUID userId, Purpose purpose) {
        database.first("select id from users where id = ? for no key update", row -> row.uuid("id"), userId);
        Instant now = clock.instant();
        return database.first(
                        EARLIEST_OF_THREE,
                        row -> row.instant("created_at"),
                        userId,
                        purpose,
                        now.minus(HOUR),
                        MAILS_PER_HOUR - 1)
                .map(earliest -> Duration.between(now, earliest.plus(HOUR)));
    }

    /** Whether it would be redeemed; for what is worth doing only then. */
    boolean isGood(MailedToken token, Purpose purpose) {
        return database.first(
                        "select hash from mailed_tokens where user_id = ? and hash = ? and purpose = ? and used_at is null and expires_at > ?",
                        row -> row.text("hash"),
                        token.userId(),
                        token.secret().hash(),
                        purpose,
                        clock.instant())
                .isPresent();
    }

    /** Uses it up: of two that come with the same at once, one gets something. */
    Redeemed redeem(MailedToken token, Purpose... purposes) {
        Instant now = clock.instant();
        return database.first(
                        REDEEM,
                        row -> new Redeemed(
                                row.constant("purpose", Purpose.class),
                                new EmailAddress(row.text("email")),
                                row.find("session_id", UUID.class)),
                        now,
                        token.userId(),
                        token.secret().hash(),
                        database.array("text", List.of(purposes)),
                        now)
                .orElseThrow(MailedTokens::unusable);
    }

    /** Nothing that was mailed before counts any more. */
    void voidAll(UUID userId) {
        database.update(
                "update mailed_tokens set used_at = ? where user_id = ? and used_at is null", clock.instant(), userId);
    }

    void voidAll(UUID userId, Purpose purpose) {
        database.update(
                "update mailed_tokens set used_at = ? where user_id = ? and purpose = ? and used_at is null",
                clock.instant(),
                userId,
                purpose);
    }

    static MailedToken parsed(String text) {
        return MailedToken.parse(text).orElseThrow(MailedTokens::unusable);
    }

    /** Used, expired, unknown: the answer is the same. */
    static Invalid unusable() {
        return Invalid.field("token", "is used up, too old, or none of ours: ask for another mail");
    }
}
