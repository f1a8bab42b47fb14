package com.tradingjournal.devservices;

import com.tradingjournal.devservices.demo.DemoWorkspace;
import com.tradingjournal.devservices.process.FreePort;
import com.tradingjournal.devservices.servers.JournalDatabase;
import com.tradingjournal.devservices.services.Health;
import com.tradingjournal.devservices.services.Service;
import com.tradingjournal.devservices.services.StartupCache;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Once after a build both services run through a typical day beside the real ones, on a database of their own, so that their next
 * start is short (see {@link StartupCache}).
 */
record Rehearsal(DataDirectory data, Environment environment, Lifetime lifetime) {

    private static final Logger LOGGER = System.getLogger(Rehearsal.class.getName());

    /** In the background. A rehearsal that fails costs speed and nothing else: its logs say why. */
    static void startWhenNeeded(DataDirectory data, Environment environment, Lifetime lifetime) {
        boolean current = Arrays.stream(Service.values())
                .allMatch(service -> StartupCache.isCurrent(environment.home(), service));
        if (!current) {
            Thread.ofVirtual().start(new Rehearsal(data, environment, lifetime)::run);
        }
    }

    private void run() {
        JournalDatabase stage = environment.servers().database().beside("rehearsal");
        try {
            stage.drop();
            stage.prepare();
            Map<Service, StartupCache> recorded = perform(stage);
            for (StartupCache cache : recorded.values()) {
                cache.write();
            }
            stage.drop();
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "No start-up caches this time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Map<Service, StartupCache> perform(JournalDatabase stage) throws InterruptedException {
        Map<Service, StartupCache> recorded = new EnumMap<>(Service.class);
        int apiPort = FreePort.find();
        int batchPort = FreePort.find();
        recorded.put(Service.API, record(Service.API, apiPort, stage));
        recorded.put(Service.BATCH, record(Service.BATCH, batchPort, stage));
        while (!new Health(Service.API, apiPort).ready() || !new Health(Service.BATCH, batchPort).ready()) {
            Thread.sleep(200);
        }
        playADay(URI.create("http://127.0.0.1:" + apiPort));
        return recorded;
    }

    /** What has been loaded by then is worth recording even when the day ends early. */
    private void playADay(URI api) throws InterruptedException {
        try {
            new DemoWorkspace(api, environment.secrets().get(Secrets.DEMO_PASSWORD), Clock.systemUTC()).fill();
        } catch (IllegalStateException | UncheckedIOException e) {
            LOGGER.log(Level.DEBUG, "The rehearsal ended early", e);
        }
    }

    private StartupCache record(Service service, int port, JournalDatabase stage) {
        String name = service.module() + "-rehearsal";
        Map<String, String> stageEnvironment = new HashMap<>(environment.of(service, port));
        stageEnvironment.put("DATABASE_URL", stage.jdbcUrl());
        stageEnvironment.put("REDIS_URI", environment.servers().redis().uri() + "/1");
        StartupCache cache = lifetime.begin(
                () -> StartupCache.record(environment.home(), service, data.log(name), stageEnvironment));
        data.pidFile(name).write(cache.process().handle());
        return cache;
    }
}
