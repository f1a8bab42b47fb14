package com.tradingjournal.auth.control.google;

import com.tradingjournal.auth.control.SignedIn;
import com.tradingjournal.auth.control.entry.VouchedEntry;
import com.tradingjournal.auth.control.google.GoogleAttempt.Aim;
import com.tradingjournal.auth.control.google.GoogleAttempts.Begun;
import com.tradingjournal.auth.entity.Device;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.errors.entity.Unauthenticated;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** From the button to Google and back: OpenID Connect's authorization code with PKCE, state and nonce. */
@ApplicationScoped
public class GoogleSignIn {

    private final GoogleSettings settings;
    private final Provider provider;
    private final ProviderClient client;
    private final GoogleAttempts attempts;
    private final IdTokens idTokens;
    private final IdentityStore identities;
    private final GoogleLinks links;
    private final VouchedEntry entry;
    private final ThreadTransactionManager transactions;

    @Inject
    GoogleSignIn(
            GoogleSettings settings,
            Provider provider,
            ProviderClient client,
            GoogleAttempts attempts,
            IdTokens idTokens,
            IdentityStore identities,
            GoogleLinks links,
            VouchedEntry entry,
            ThreadTransactionManager transactions) {
        this.settings = settings;
        this.provider = provider;
        this.client = client;
        this.attempts = attempts;
        this.idTokens = idTokens;
        this.identities = identities;
        this.links = links;
        this.entry = entry;
        this.transactions = transactions;
    }

    /**
     * Where to send the browser.
     *
     * @param browser what it must bring back, in a cookie
     */
    public record Departure(URI authorization, String browser) {}

    public boolean isOff() {
        return settings.isOff();
    }

    public Departure begin() {
        return depart(new Aim.Entering());
    }

    public Departure beginReturn() {
        return depart(new Aim.Returning());
    }

    public Departure beginLink(Caller.Member me, String password, String address) {
        if (isOff()) {
            throw new NotFound();
        }
        links.requireMayLink(me, password, address);
        return depart(new Aim.Linking(me));
    }

    private Departure depart(Aim aim) {
        URI authorization = provider.endpoints().authorization();
        Begun begun = attempts.begin(aim);
        Map<String, String> query = new LinkedHashMap<>();
        query.put("response_type", "code");
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", settings.redirectUri());
        query.put("scope", "openid email profile");
        query.put("state", begun.state());
        query.put("nonce", begun.attempt().nonce());
        query.put("code_challenge", begun.attempt().challenge());
        query.put("code_challenge_method", "S256");
        query.put("prompt", "select_account");
        String joint = authorization.getRawQuery() == null ? "?" : "&";
        return new Departure(URI.create(authorization + joint + form(query)), begun.browser());
    }

    /** Empty where it is none that this browser has begun, or not any more. */
    public Optional<GoogleAttempt> receive(String state, String browser) {
        return attempts.take(state, browser);
    }

    /** What the attempt was for. @return empty where that is no session: an account is linked */
    public Optional<SignedIn> complete(GoogleAttempt attempt, String code, Device device) {
        GooglePerson person = person(code, attempt);
        return switch (attempt.aim()) {
            case Aim.Entering _ -> Optional.of(enter(person, device));
            case Aim.Returning _ -> Optional.of(restore(person, device));
            case Aim.Linking(Caller.Member me) -> {
                links.link(me, person.subject());
                yield Optional.empty();
            }
        };
    }

    private SignedIn restore(GooglePerson person, Device device) {
        UUID known = userOf(person)
                .orElseThrow(() ->
                        new Unauthenticated(ErrorCode.BAD_CREDENTIALS, "No journal opens with that Google account."));
        return entry.restore(known, device);
    }

    private GooglePerson person(String code, GoogleAttempt attempt) {
        JsonObject answer = client.post(
                provider.endpoints().token(),
                Map.of(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", settings.redirectUri(),
                        "client_id", settings.clientId(),
                        "client_secret", settings.clientSecret(),
                        "code_verifier", attempt.verifier()));
        return idTokens.verify(answer.getString("id_token", ""), attempt.nonce());
    }

    private SignedIn enter(GooglePerson person, Device device) {
        Optional<UUID> known = userOf(person);
        if (known.isPresent()) {
            return entry.enter(known.get(), device);
        }
        try {
            return entry.register(
                    person.email(), person.name(), device, user -> links.write(user.id(), person.subject()));
        } catch (Conflict taken) {
            // his other tab may have been faster; else the e-mail is somebody's, and nobody is let in by an e-mail
            return entry.enter(userOf(person).orElseThrow(() -> taken), device);
        }
    }

    private Optional<UUID> userOf(GooglePerson person) {
        return transactions.callAs(new Caller.Nobody(), () -> identities.findUser(person.subject()));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
