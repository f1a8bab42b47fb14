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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a browser asks for with every request. */
@WithServers
@HelidonTest
class CompressionIT {

    private final TestApi anyone;
    private TestApi browser;

    @Inject
    CompressionIT(WebTarget target) {
        this.anyone = TestApi.at(target.getUri());
        this.browser = anyone;
    }

    @BeforeEach
    void register(TestDatabase database) {
        browser = TestWorkspace.register(anyone, database).as(Role.OWNER).with("Accept-Encoding", "gzip");
    }

    @Test
    void answerWithABodyIsCompressedAndSaysSo() {
        Answer list = browser.get("/trades");
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.header("Content-Encoding")).contains("gzip");
        assertThat(list.header("Vary")).contains("Accept-Encoding");
    }

    @Test
    void answerWithoutABodyStaysWithoutOne() {
        assertThat(browser.post("/auth/logout", "").status()).isEqualTo(204);
    }

    @Test
    void unchangedAnswerStaysWithoutABody() {
        String tag = browser.get("/me").header("ETag").orElseThrow();
        Answer again = browser.with("If-None-Match", tag).get("/me");
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }
}
