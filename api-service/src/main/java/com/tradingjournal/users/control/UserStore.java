package com.tradingjournal.users.control;

import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.users.entity.EmailAddress;
import com.tradingjournal.users.entity.User;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The SQL of people. */
@ApplicationScoped
public class UserStore {

    private static final String SELECT =
            "select id, email, name, verified_at, created_at, version, password_hash from users where ";

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

    public void insert(User user, String passwordHash) {
        database.update(
                "insert into users (id, email, email_key, name, password_hash, created_at, updated_at, version)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                user.id(),
                user.email().value(),
                user.email().key(),
                user.name(),
                passwordHash,
                user.createdAt(),
                user.createdAt(),
                user.version());
    }

    public void rename(UUID id, String name, Instant now) {
        database.update("update users set name = ?, updated_at = ?, version = version + 1 where id = ?", name, now, id);
    }

    public void replaceHash(UUID id, String passwordHash) {
        database.update("update users set password_hash = ? where id = ?", passwordHash, id);
    }

    private static User user(Database.Row row) {
        return new User(
                row.uuid("id"),
                new EmailAddress(row.text("email")),
                row.text("name"),
                row.find("verified_at", Instant.class),
                row.instant("created_at"),
                row.get("version", Integer.class));
    }
}
