package com.tradingjournal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trader's first visit in a real browser: he registers, imports a broker's file and reads his figures. The steps and what
 * must hold at each are {@code web/e2e/journey.mjs}; here the product is started for them. Needs the built client and Chromium.
 */
class BrowserIT {

    private static final Path WEB = Path.of("../web");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    @TempDir
    Path home;

    @BeforeAll
    static void theClientIsBuiltAndABrowserIsHere() {
        assumeThat(WEB.resolve("dist/index.html")).exists();
        assumeThat(WEB.resolve("node_modules")).exists();
        assumeThat(CHROMIUM).exists();
    }

    @Test
    void firstVisitFromRegistrationToFigures() throws Exception {
        try (JournalRun product = JournalRun.start(home.resolve("data"))) {
            product.awaitReady();
            Path output = home.resolve("journey.log");
            ProcessBuilder journey = new ProcessBuilder("node", "e2e/journey.mjs")
                    .directory(WEB.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            journey.environment().put("BASE_URL", product.origin());
            journey.environment()
                    .put(
                            "SCREENSHOTS",
                            Path.of("target/screenshots").toAbsolutePath().toString());
            Process browser = journey.start();
            boolean ended = browser.waitFor(5, TimeUnit.MINUTES);
            browser.destroyForcibly();
            assertThat(ended).as(Files.readString(output)).isTrue();
            assertThat(browser.exitValue()).as(Files.readString(output)).isZero();
            product.terminate();
        }
    }
}
