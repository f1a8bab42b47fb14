package com.tradingjournal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.util.RawValue;
import com.tradingjournal.idempotency.control.AnswerLedger;
import com.tradingjournal.idempotency.control.AnswerLedger.Claim;
import com.tradingjournal.idempotency.control.AnswerLedger.Stored;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Claims the key, does the work and stores its answer in one transaction; or gives the answer it was given before. */
@Interceptor
@Idempotent
@Priority(Interceptor.Priority.APPLICATION)
public class IdempotencyInterceptor {

    private final ThreadTransactionManager transactions;
    private final AnswerLedger ledger;

    @Inject
    public IdempotencyInterceptor(ThreadTransactionManager transactions, AnswerLedger ledger) {
        this.transactions = transactions;
        this.ledger = ledger;
    }

    @AroundInvoke
    public @Nullable Object around(InvocationContext call) throws Exception {
        Optional<IdempotencyKey> key = IdempotencyKey.current();
        return key.isEmpty() ? call.proceed() : once(key.get().claim(), call);
    }

    private @Nullable Object once(Claim claim, InvocationContext call) throws Exception {
        Outcome outcome = transactions.call(() -> {
            Optional<Stored> before = ledger.claim(claim);
            if (before.isPresent()) {
                return new Outcome(before.get(), null);
            }
            Object result = call.proceed();
            ledger.store(claim, stored(result));
            return new Outcome(null, result);
        });
        return outcome.replayed == null ? outcome.result : replay(outcome.replayed, call);
    }

    private record Outcome(
            @Nullable Stored replayed, @Nullable Object result) {}

    private static Stored stored(@Nullable Object result) throws JsonProcessingException {
        if (result instanceof Response response) {
            Object entity = response.getEntity();
            return new Stored(response.getStatus(), etag(entity), entity == null ? null : json(entity));
        }
        return result == null ? new Stored(204, null, null) : new Stored(200, etag(result), json(result));
    }

    private static @Nullable String etag(@Nullable Object entity) {
        return entity instanceof Versioned versioned ? "\"" + Versioned.etag(versioned) + "\"" : null;
    }

    private static String json(Object entity) throws JsonProcessingException {
        return Json.mapper().writeValueAsString(entity);
    }

    /** The method's own type cannot hold a stored answer, so it leaves as an exception with an entity, which no mapper touches. */
    private static @Nullable Object replay(Stored stored, InvocationContext call) {
        if (stored.status() == Response.Status.NO_CONTENT.getStatusCode()
                && call.getMethod().getReturnType() != Response.class) {
            return null;
        }
        Response.ResponseBuilder answer = Response.status(stored.status());
        if (stored.etag() != null) {
            answer.header(HttpHeaders.ETAG, stored.etag());
        }
        if (stored.body() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(new RawValue(stored.body()));
        }
        if (call.getMethod().getReturnType() == Response.class) {
            return answer.build();
        }
        throw new WebApplicationException(answer.build());
    }
}
