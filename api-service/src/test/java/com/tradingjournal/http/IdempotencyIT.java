package com.tradingjournal.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.tenancy.entity.Role;
import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestDatabase;
import com.tradingjournal.testing.TestWorkspace;
import com.tradingjournal.testing.WithServers;
import io.helidon.microprofile.testing.junit5.HelidonTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.client.WebTarget;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithServers
@HelidonTest
class IdempotencyIT {

    private final TestApi anyone;
    private TestApi owner;

    @Inject
    IdempotencyIT(WebTarget target) {
        this.anyone = TestApi.at(target.getUri());
    }

    @BeforeEach
    void register(TestDatabase database) {
        owner = TestWorkspace.register(anyone, database).as(Role.OWNER);
    }

    private Answer create(String key, String name) {
        return owner.with("Idempotency-Key", key).post("/tags", "{\"name\": \"" + name + "\"}");
    }

    @Test
    void sameKeyAndBodyGetTheStoredAnswer() {
        Answer first = create("k1", "breakout");
        Answer second = create("k1", "breakout");
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.json().path("data")).isEqualTo(first.json().path("data"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
    }

    @Test
    void sameKeyWithAnotherBodyIsAConflict() {
        create("k1", "breakout");
        Answer other = create("k1", "reversal");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("IDEMPOTENCY_CONFLICT");
    }

    @Test
    void aRefusedRequestLeavesNoRecord() {
        assertThat(create("k1", " ").status()).isEqualTo(400);
        assertThat(create("k1", "breakout").status()).isEqualTo(201);
    }

    @Test
    void simultaneousEqualRequestsHaveOneEffect() {
        List<Answer> answers = IntStream.range(0, 6)
                .parallel()
                .mapToObj(_ -> create("k1", "breakout"))
                .toList();
        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.at("/data/id"))
                .containsOnly(answers.getFirst().at("/data/id"));
    }

    @Test
    void aKeyLongerThan255CharactersIsRefused() {
        assertThat(create("k".repeat(256), "breakout").fields()).containsExactly("Idempotency-Key");
    }
}
