package com.tradingjournal.devservices;

import com.tradingjournal.devservices.demo.DemoWorkspace;
import com.tradingjournal.devservices.process.FreePort;
import com.tradingjournal.devservices.servers.JournalDatabase;
import com.tradingjournal.devservices.servers.SmtpServer;
import com.tradingjournal.devservices.services.Health;
import com.tradingjournal.devservices.services.Installation;
import com.tradingjournal.devservices.services.Service;
import com.tradingjournal.devservices.services.ServiceProcess;
import com.tradingjournal.devservices.services.StartupCache;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Once after a build both services run through a typical day beside the real ones, on a database of their own, so that their next
 * start is short (see {@link StartupCache}). So does the supervisor's first second.
 */
record Rehearsal(DataDirectory data, Environment environment, Lifetime lifetime) {

    private static final Logger LOGGER = System.getLogger(Rehearsal.class.getName());

    /** In the background. A rehearsal that fails costs speed and nothing else: its logs say why. */
    static void startWhenNeeded(DataDirectory data, Environment environment, Lifetime lifetime) {
        Installation home = environment.home();
        boolean current = Stream.of(Installation.SUPERVISOR, Service.API.module(), Service.BATCH.module())
                .allMatch(module -> StartupCache.isCurrent(home.startupCache(module), home.jar(module)));
        if (!current) {
            Thread.ofVirtual().start(new Rehearsal(data, environment, lifetime)::run);
        }
    }

    private void run() {
        JournalDatabase stage = environment.servers().database().beside(ServersRehearsal.STAGE);
        try {
            stage.drop();
            stage.prepare();
            rehearseServices(stage);
            rehearseServers(stage);
            stage.drop();
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, "No start-up caches this time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void rehearseServices(JournalDatabase stage) throws InterruptedException {
        int apiPort = FreePort.find();
        int batchPort = FreePort.find();
        try (SmtpServer mail = SmtpServer.start(data.privateFolder("rehearsal").resolve("mail"))) {
            Stage beside = new Stage(stage, mail);
            StartupCache api = record(Service.API, apiPort, beside);
            StartupCache batch = record(Service.BATCH, batchPort, beside);
            while (!new Health(Service.API, apiPort).ready() || !new Health(Service.BATCH, batchPort).ready()) {
                Thread.sleep(200);
            }
            playADay(URI.create("http://127.0.0.1:" + apiPort));
            keep(Service.API.module(), api);
            keep(Service.BATCH.module(), batch);
        }
    }

    /** What has been loaded by then is worth recording even when the day ends early. */
    private void playADay(URI api) throws InterruptedException {
        try {
            new DemoWorkspace(api, environment.secrets().get(Secrets.DEMO_PASSWORD), Clock.systemUTC()).fill();
        } catch (IllegalStateException | UncheckedIOException e) {
            LOGGER.log(Level.DEBUG, "The rehearsal ended early", e);
        }
    }

    /** What nobody else is to see anything of. */
    private record Stage(JournalDatabase database, SmtpServer mail) {}

    private StartupCache record(Service service, int port, Stage stage) {
        Map<String, String> changed = new HashMap<>(environment.of(service, port));
        changed.put("DATABASE_URL", stage.database().jdbcUrl());
        changed.put("MAIL_SMTP_PORT", String.valueOf(stage.mail().port()));
        changed.put("REDIS_URI", environment.servers().redis().uri() + "/1");
        return record(service.module(), ServiceProcess.arguments(environment.home(), service), changed);
    }

    private void rehearseServers(JournalDatabase stage) {
        Path folder = data.privateFolder("rehearsal");
        List<String> arguments = new ArrayList<>(ownFlags());
        arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), ServersRehearsal.class.getName()));
        arguments.addAll(
                List.of(folder.toString(), String.valueOf(stage.server().port())));
        StartupCache servers =
                record(Installation.SUPERVISOR, arguments, environment.secrets().values());
        servers.process().ended().join();
        keep(Installation.SUPERVISOR, servers);
    }

    /** The JVM takes a cache only under the flags it was made with: those ./run gave this one. */
    private static List<String> ownFlags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !flag.startsWith("-XX:AOT") && !flag.startsWith("-Xlog"))
                .toList();
    }

    private StartupCache record(String module, List<String> arguments, Map<String, String> changed) {
        Path cache = environment.home().startupCache(module);
        StartupCache recorded =
                lifetime.begin(() -> StartupCache.record(cache, arguments, data.log(module + "-rehearsal"), changed));
        data.pidFile(module + "-rehearsal").write(recorded.process().handle());
        return recorded;
    }

    private void keep(String module, StartupCache recorded) {
        recorded.write();
        data.pidFile(module + "-rehearsal").delete();
    }
}
