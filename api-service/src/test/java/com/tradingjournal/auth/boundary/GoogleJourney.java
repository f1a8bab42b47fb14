package com.tradingjournal.auth.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.testing.TestApi;
import com.tradingjournal.testing.TestApi.Answer;
import com.tradingjournal.testing.TestWorkspace;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A browser on its way: sent to the provider's page, where one says who one is, and back.
 *
 * @param authorization the address it was sent to
 * @param cookie what it was given to bring back
 */
record GoogleJourney(TestApi api, String authorization, String cookie) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static GoogleJourney begin(TestApi api) {
        return begin(api, "/auth/google");
    }

    static GoogleJourney beginReturn(TestApi api) {
        return begin(api, "/auth/google/restore");
    }

    private static GoogleJourney begin(TestApi api, String page) {
        Answer sent = api.get(page);
        assertThat(sent.status()).isEqualTo(302);
        return new GoogleJourney(api, sent.header("Location").orElseThrow(), sent.cookie());
    }

    static GoogleJourney beginLink(TestApi signedIn) {
        Answer sent = signedIn.post("/auth/google/link", "{\"password\": \"" + TestWorkspace.PASSWORD + "\"}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        return new GoogleJourney(signedIn, sent.at("/data/authorizationUrl"), sent.cookie());
    }

    /** The same way with something else in the address. */
    GoogleJourney altered(String pattern, String replacement) {
        String other = authorization.replaceFirst(pattern, replacement);
        assertThat(other).isNotEqualTo(authorization);
        return new GoogleJourney(api, other, cookie);
    }

    GoogleJourney withCookie(String other) {
        return new GoogleJourney(api, authorization, other);
    }

    String parameter(String name) {
        return parameter(authorization, name);
    }

    /** @return the query with which the provider leads back */
    String signIn(String subject, String claims) {
        String form = "username=" + encode(subject) + "&claims=" + encode(claims);
        HttpRequest request = HttpRequest.newBuilder(URI.create(authorization))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            String back = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
            assertThat(back).startsWith("http://localhost/api/v1/auth/google/callback?");
            return URI.create(back).getRawQuery();
        } catch (IOException failure) {
            throw new AssertionError(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stopped);
        }
    }

    Answer comeBack(String query) {
        return api.with("Cookie", cookie).get("/auth/google/callback?" + query);
    }

    Answer complete(String subject, String claims) {
        return comeBack(signIn(subject, claims));
    }

    static String parameter(String address, String name) {
        return Pattern.compile("[?&]" + name + "=([^&]*)")
                .matcher("?" + address.substring(address.indexOf('?') + 1))
                .results()
                .findFirst()
                .map((MatchResult match) -> match.group(1))
                .orElseThrow(() -> new AssertionError(name + " is not in " + address));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
