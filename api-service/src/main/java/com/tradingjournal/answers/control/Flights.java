package com.tradingjournal.answers.control;

import com.tradingjournal.errors.entity.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;

/**
 * Work that several ask for at once and one does. Who comes while it is under way waits for it, holding nothing; who comes after its
 * end has it done again.
 */
@ApplicationScoped
public class Flights {

    private final Map<String, CompletableFuture<Object>> underway = new ConcurrentHashMap<>();

    /**
     * @param key equal for equal work by the same reader, and only for that
     * @return null never
     */
    @SuppressWarnings("unchecked")
    public <T> T share(String key, Callable<T> work) throws Exception {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> other = underway.putIfAbsent(key, mine);
        if (other != null) {
            return joined((CompletableFuture<T>) (CompletableFuture<?>) other, work);
        }
        try {
            T result = work.call();
            mine.complete(result);
            return result;
        } catch (Throwable failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            underway.remove(key);
        }
    }

    /** What took too long for one is not tried again by all the others; any other failure may be that one's own. */
    private static <T> T joined(CompletableFuture<T> other, Callable<T> work) throws Exception {
        try {
            return other.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Unavailable down) {
                throw new Unavailable(down.getMessage(), down);
            }
            return work.call();
        }
    }
}
