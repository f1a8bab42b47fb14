package com.tradingjournal.http;

import com.tradingjournal.answers.control.AnswerCache;
import com.tradingjournal.answers.control.AnswerCounts;
import com.tradingjournal.answers.control.Flights;
import com.tradingjournal.answers.control.HeavyReads;
import com.tradingjournal.answers.control.HeavyReads.Read;
import com.tradingjournal.answers.control.ReadyAnswer;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Computes what {@link RememberedFilter} has not found: once for all who ask at the same time, and keeps it. */
@Interceptor
@Remembered
@Priority(Interceptor.Priority.APPLICATION)
public class RememberedInterceptor {

    private final Flights flights;
    private final HeavyReads reads;
    private final AnswerCache cache;
    private final AnswerCounts counts;

    @Inject
    public RememberedInterceptor(Flights flights, HeavyReads reads, AnswerCache cache, AnswerCounts counts) {
        this.flights = flights;
        this.reads = reads;
        this.cache = cache;
        this.counts = counts;
    }

    @AroundInvoke
    public @Nullable Object around(InvocationContext call) throws Exception {
        Optional<Asked> asked = Asked.current();
        return asked.isEmpty() ? call.proceed() : answer(asked.get(), call);
    }

    private Answer<ReadyAnswer> answer(Asked asked, InvocationContext call) throws Exception {
        Read<ReadyAnswer> computed = flights.share(asked.key(), () -> compute(asked, call));
        return new Answer<>(computed.figures(), Map.of(), asked.etag(computed.version()));
    }

    /** Kept as the answer of the version it was computed from, which may be later than the one the reader came with. */
    private Read<ReadyAnswer> compute(Asked asked, InvocationContext call) throws Exception {
        counts.computed();
        Read<Object> read = reads.read(asked.reader().tenantId(), call::proceed);
        Answer<?> answer = (Answer<?>) read.figures();
        ReadyAnswer ready = ReadyAnswer.of(Json.bytes(answer.data()), Json.bytes(answer.meta()));
        cache.keep(asked.key(read.version()), ready, asked.lookup());
        return new Read<>(ready, read.version());
    }
}
