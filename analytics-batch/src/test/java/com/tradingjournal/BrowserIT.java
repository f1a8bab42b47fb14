package com.tradingjournal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A trader in a real browser: on his first visit he registers, imports a broker's file, reads his figures, takes the import back and
 * walks through the analytics hub; later he writes trades down and looks back at them; as a viewer he can do nothing but that. Three
 * others look after their accounts and a team. The steps and what must hold at each are {@code web/e2e/journey.mjs}, {@code
 * notebook.mjs}, {@code viewer.mjs} and {@code identity.mjs}; here the product is started for them. Needs the built client and
 * Chromium. Pictures of the screens: the walks by hand, with {@code SCREENSHOTS}.
 */
class BrowserIT {

    private static final Path WEB = Path.of("../web");
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String EMAIL = "asha.evening@example.com";

    @TempDir
    Path home;

    @BeforeAll
    static void theClientIsBuiltAndABrowserIsHere() {
        assumeThat(WEB.resolve("dist/index.html")).exists();
        assumeThat(WEB.resolve("node_modules")).exists();
        assumeThat(CHROMIUM).exists();
    }

    @Test
    @Timeout(value = 15, unit = TimeUnit.MINUTES)
    void firstVisitAnEveningWithTheJournalAViewersLookAndThreeAccounts() throws Exception {
        try (JournalRun product = JournalRun.start(home.resolve("data"))) {
            product.awaitReady();
            for (String journey : List.of("journey", "notebook", "identity")) {
                walk(journey, product.origin());
            }
            product.execute(
                    "update memberships set role = 'VIEWER' where user_id in (select id from users where email = '"
                            + EMAIL + "')");
            walk("viewer", product.origin());
            product.terminate();
        }
    }

    private void walk(String journey, String origin) throws Exception {
        Path output = home.resolve(journey + ".log");
        ProcessBuilder steps = new ProcessBuilder("node", "e2e/" + journey + ".mjs")
                .directory(WEB.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        steps.environment().put("BASE_URL", origin);
        steps.environment().put("EMAIL", EMAIL);
        steps.environment()
                .put("MAIL_DIR", home.resolve("data/mail").toAbsolutePath().toString());
        Process browser = steps.start();
        boolean ended = browser.waitFor(8, TimeUnit.MINUTES);
        browser.destroyForcibly();
        assertThat(ended).as(Files.readString(output)).isTrue();
        assertThat(browser.exitValue()).as(Files.readString(output)).isZero();
    }
}
