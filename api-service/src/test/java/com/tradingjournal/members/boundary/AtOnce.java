package com.tradingjournal.members.boundary;

import com.tradingjournal.testing.TestApi.Answer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Several requests at the same moment. */
final class AtOnce {

    private AtOnce() {}

    static List<Integer> statuses(List<Supplier<Answer>> requests) {
        return statuses(requests, () -> {});
    }

    /** @param meanwhile is done once all of them have been sent */
    static List<Integer> statuses(List<Supplier<Answer>> requests, Runnable meanwhile) {
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            List<CompletableFuture<Answer>> running = requests.stream()
                    .map(request -> CompletableFuture.supplyAsync(request, threads))
                    .toList();
            meanwhile.run();
            return running.stream().map(answer -> answer.join().status()).toList();
        }
    }
}
