package com.tradingjournal.devservices;

import com.tradingjournal.devservices.demo.DemoWorkspace;
import com.tradingjournal.devservices.process.FreePort;
import com.tradingjournal.devservices.process.Supervised;
import com.tradingjournal.devservices.services.Health;
import com.tradingjournal.devservices.services.Installation;
import com.tradingjournal.devservices.services.Service;
import com.tradingjournal.devservices.services.ServiceProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** One run from the lock on its data directory to the last process ended. */
final class DevServices {

    private final RunOptions options;
    private final Installation home = Installation.ofThisJar();
    private final Lifetime services = new Lifetime();
    private final Lifetime servers = new Lifetime();
    private final long began = System.nanoTime();

    DevServices(RunOptions options) {
        this.options = options.port() == 0 ? options.on(FreePort.find()) : options;
    }

    /** Returns only by a failure; a signal ends the JVM, and with it what was started. */
    void run() throws InterruptedException {
        DataDirectory data = DataDirectory.lock(options.dataDir());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(data), "stop"));
        data.endOrphans();
        requireFreePort();
        Environment environment = startServers(data);
        startServices(data, environment);
        if (options.demo()) {
            fillDemo(environment);
        }
        System.out.println("Ready: " + environment.apiUrl());
        Rehearsal.startWhenNeeded(data, environment, services);
        new CountDownLatch(1).await();
    }

    private Environment startServers(DataDirectory data) {
        say("Data in " + data.path());
        say("Starting PostgreSQL, Redis, S3, SMTP and OIDC");
        Secrets secrets = Secrets.of(data);
        Servers started = Servers.start(data, secrets, servers, this::say);
        Environment environment = new Environment(started, secrets, options, home);
        data.writePrivately("dev.env", environment.devEnv());
        return environment;
    }

    private void startServices(DataDirectory data, Environment environment) throws InterruptedException {
        say("Starting api-service and analytics-batch, logs in " + data.path().resolve("logs"));
        int batchPort = FreePort.find();
        Supervised<ServiceProcess> api = supervise(Service.API, options.port(), data, environment);
        Supervised<ServiceProcess> batch = supervise(Service.BATCH, batchPort, data, environment);
        new Health(Service.API, options.port()).await(api);
        say("api-service is ready");
        new Health(Service.BATCH, batchPort).await(batch);
        say("analytics-batch is ready");
    }

    private Supervised<ServiceProcess> supervise(
            Service service, int port, DataDirectory data, Environment environment) {
        return services.begin(() -> Supervised.start(
                data.pidFile(service.module()),
                () -> ServiceProcess.start(home, service, data.log(service.module()), environment.of(service, port)),
                this::say));
    }

    private void fillDemo(Environment environment) throws InterruptedException {
        say("Filling the demo workspace");
        String password = environment.secrets().get(Secrets.DEMO_PASSWORD);
        String status = new DemoWorkspace(URI.create(environment.apiUrl()), password, Clock.systemUTC()).fill();
        say("Demo trades: " + status);
        System.out.println("Demo sign-in: " + DemoWorkspace.EMAIL + "  " + password);
    }

    private void stop(DataDirectory data) {
        services.end();
        servers.end();
        data.delete("dev.env");
        data.close();
    }

    private void requireFreePort() {
        try {
            new ServerSocket(options.port(), 1, InetAddress.getByName("127.0.0.1")).close();
        } catch (IOException e) {
            throw new StartupFailure("Port " + options.port() + " is taken: choose another with --port.");
        }
    }

    private void say(String what) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - began);
        System.out.printf("%5.1f s  %s%n", elapsed.toMillis() / 1000.0, what);
    }
}
