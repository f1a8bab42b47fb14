package com.tradingjournal.users.control;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.OwnProfile;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The SQL of people. */
@ApplicationScoped
public class UserStore {

    private static final String SELECT =
            "select id, email, name, verified_at, created_at, version, deletion_due_at, password_hash from users where ";

    private static final String OWN = """
            select u.password_hash is not null as has_password,
                   exists (select from linked_identities l where l.user_id = u.id and l.provider = 'GOOGLE') as google_linked,
                   exists (select from two_factor f where f.user_id = u.id and f.confirmed_at is not null) as totp_enabled,
                   (select m.email from mailed_tokens m
                     where m.user_id = u.id and m.purpose = 'CHANGE_EMAIL' and m.used_at is null and m.expires_at > ?
                     order by m.created_at desc limit 1) as pending_email
              from users u where u.id = ?""";

    private final Database database;

    @Inject
    public UserStore(Database database) {
        this.database = database;
    }

    /** A person with what proves him. */
    public record Credentials(User user, String passwordHash) {}

    public Optional<User> find(UUID id) {
        return database.first(SELECT + "id = ?", UserStore::user, id);
    }

    /** As he is once whoever was changing him has ended; he stays so until this transaction ends. */
    public Optional<User> hold(UUID id) {
        return database.first(SELECT + "id = ? for no key update", UserStore::user, id);
    }

    public Optional<User> find(EmailAddress email) {
        return database.first(SELECT + "email_key = ?", UserStore::user, email.key());
    }

    /** What he shows to nobody else. */
    public OwnProfile own(User user, Instant now) {
        return database.first(
                        OWN,
                        row -> {
                            String pending = row.find("pending_email", String.class);
                            return new OwnProfile(
                                    user,
                                    pending == null ? null : new EmailAddress(pending),
                                    row.flag("has_password"),
                                    row.flag("google_linked"),
                                    row.flag("totp_enabled"));
                        },
                        now,
                        user.id())
                .orElseThrow();
    }

    public boolean exists(EmailAddress email) {
        return database.first("select id from users where email_key = ?", row -> row.uuid("id"), email.key())
                .isPresent();
    }

    /** Nobody without a password is found: such a person signs in elsewhere. */
    public Optional<Credentials> findCredentials(EmailAddress email) {
        return database.first(
                SELECT + "email_key = ? and password_hash is not null",
                row -> new Credentials(user(row), row.text("password_hash")),
                email.key());
    }

    public Optional<Credentials> findCredentials(UUID id) {
        return database.first(
                SELECT + "id = ? and password_hash is not null",
                row -> new Credentials(user(row), row.text("password_hash")),
                id);
    }

    /** @param passwordHash null for somebody who signs in elsewhere */
    public void insert(User user, @Nullable String passwordHash) {
        database.update(
                "insert into users (id, email, email_key, name, password_hash, verified_at, created_at, updated_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                user.id(),
                user.email().value(),
                user.email().key(),
                user.name(),
                passwordHash,
                user.verifiedAt(),
                user.createdAt(),
                user.createdAt(),
                user.version());
    }

    public void rename(UUID id, String name, Instant now) {
        database.update("update users set name = ?, updated_at = ?, version = version + 1 where id = ?", name, now, id);
    }

    /** @return 0 where the e-mail is another one by now */
    public int verify(UUID id, EmailAddress email, Instant now) {
        return database.update(
                "update users set verified_at = coalesce(verified_at, ?), updated_at = ?, version = version + 1"
                        + " where id = ? and email_key = ?",
                now,
                now,
                id,
                email.key());
    }

    /** To one that he has proved. */
    public void changeEmail(UUID id, EmailAddress email, Instant now) {
        database.update(
                "update users set email = ?, email_key = ?, verified_at = ?, updated_at = ?, version = version + 1 where id = ?",
                email.value(),
                email.key(),
                now,
                now,
                id);
    }

    /** @return 0 where it is another one by now */
    public int replaceHash(UUID id, String present, String passwordHash) {
        return database.update(
                "update users set password_hash = ? where id = ? and password_hash = ?", passwordHash, id, present);
    }

    public void replaceHash(UUID id, String passwordHash) {
        database.update("update users set password_hash = ? where id = ?", passwordHash, id);
    }

    /** All that is his is erased then, unless he takes it back. */
    public void leave(UUID id, Instant dueAt, Instant now) {
        database.update(
                "update users set deletion_due_at = ?, updated_at = ?, version = version + 1 where id = ?",
                dueAt,
                now,
                id);
    }

    /** By the database's clock, as whoever erases him goes by it. @return false where it is too late, or he was not leaving */
    public boolean stay(UUID id) {
        return database.update(
                        "update users set deletion_due_at = null, version = version + 1 where id = ? and deletion_due_at > clock_timestamp()",
                        id)
                > 0;
    }

    private static User user(Database.Row row) {
        return new User(
                row.uuid("id"),
                new EmailAddress(row.text("email")),
                row.text("name"),
                row.find("verified_at", Instant.class),
                row.instant("created_at"),
                row.get("version", Integer.class),
                row.find("deletion_due_at", Instant.class));
    }
}
