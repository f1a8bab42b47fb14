package com.tradingjournal.testing;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi.Answer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A workspace with one person of every role, each signed in. The owner registers through the API; the others are put beside
 * him, with his password and an account of their own, and sign in as anybody does.
 */
public final class TestWorkspace {

    public static final String PASSWORD = "quiet-otter-counts-candles-9";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String JOIN = """
            with person as (
                insert into users (id, email, email_key, name, password_hash, verified_at, created_at, updated_at)
                select gen_random_uuid(), ?, ?, ?, password_hash, now(), now(), now() from users where id = ? returning id),
            membership as (
                insert into memberships (tenant_id, user_id, role, created_at, last_used_at)
                select ?, id, ?, now(), now() from person)
            insert into accounts (tenant_id, id, user_id, name, currency, time_zone, lot_method, created_at, updated_at)
            select a.tenant_id, gen_random_uuid(), person.id, 'Main', a.currency, a.time_zone, a.lot_method, now(), now()
              from person, accounts a where a.tenant_id = ? and a.user_id = ?""";

    private final TestApi api;
    private final UUID id;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);

    private TestWorkspace(TestApi api, UUID id) {
        this.api = api;
        this.id = id;
    }

    /** Somebody of the workspace, signed in. */
    public record Person(UUID id, String email, String accessToken) {}

    public static TestWorkspace register(TestApi api, TestDatabase database) {
        return register(api, database, "INR");
    }

    public static TestWorkspace register(TestApi api, TestDatabase database, String currency) {
        int number = NUMBER.incrementAndGet();
        String email = "owner-" + number + "@example.com";
        Answer answer = api.post("/auth/register", """
                {"email": "%s", "password": "%s", "name": "Owner %d", "currency": "%s"}""".formatted(email, PASSWORD, number, currency));
        if (answer.status() != 201) {
            throw new AssertionError("Registration answered " + answer.body());
        }
        TestWorkspace workspace = new TestWorkspace(api, UUID.fromString(answer.at("/data/workspace/id")));
        workspace.people.put(Role.OWNER, person(answer));
        Arrays.stream(Role.values())
                .filter(role -> role != Role.OWNER)
                .forEach(role -> workspace.join(database, role, number));
        return workspace;
    }

    public UUID id() {
        return id;
    }

    public Person person(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** The API as this person calls it. */
    public TestApi as(Role role) {
        return api.as(person(role).accessToken());
    }

    /** This person has proved his e-mail. */
    public void verify(TestDatabase database, Role role) {
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("update users set verified_at = now() where id = ?")) {
            statement.setObject(1, person(role).id());
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void join(TestDatabase database, Role role, int number) {
        String email = role.name().toLowerCase(Locale.ROOT) + "-" + number + "@example.com";
        UUID owner = person(Role.OWNER).id();
        try (Connection connection = database.asSuperuser().getConnection();
                PreparedStatement statement = connection.prepareStatement(JOIN)) {
            Object[] values = {email, email, role + " " + number, owner, id, role.name(), id, owner};
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        people.put(role, person(api.post("/auth/login", """
                {"email": "%s", "password": "%s"}""".formatted(email, PASSWORD))));
    }

    private static Person person(Answer signedIn) {
        return new Person(
                UUID.fromString(signedIn.at("/data/user/id")),
                signedIn.at("/data/user/email"),
                signedIn.at("/data/accessToken"));
    }
}
