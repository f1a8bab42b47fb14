package com.tradingjournal.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Breaks each rule once, to see that it is there. */
class ArchitectureRulesTest {

    @TempDir
    Path classes;

    @Test
    void theCommonHouseKeepsThem() {
        assertThat(ArchitectureRules.check()).isEqualTo(25);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    trades.misplaced  | Anything    | class Anything {}                                                           | should reside in any package
                    trades.control    | Journal     | class Journal { jakarta.servlet.Servlet http; }                             | jakarta.servlet
                    trades.entity     | Trade       | class Trade { jakarta.inject.Provider<?> other; }                           | should only depend on
                    metrics.control   | Sharpe      | class Sharpe { java.sql.Connection c; }                                     | java.sql
                    trades.boundary   | Trades      | @jakarta.transaction.Transactional class Trades {}                          | jakarta.transaction.Transactional
                    trades.control    | Trades      | class Trades { javax.sql.DataSource pool; }                                 | javax.sql.DataSource
                    trades.boundary   | TradeView   | class TradeView {}                                                          | should be records
                    trades.control    | TradeHelper | class TradeHelper {}                                                        | should have name matching
                    trades.util       | Anything    | class Anything {}                                                           | ..util..
                    trades.control    | Journal     | class Journal { Object t = java.time.Instant.now(); }                       | system's clock
                    trades.control    | Journal     | class Journal { long t = System.currentTimeMillis(); }                      | system's clock
                    trades.entity     | Trade       | class Trade { double pnl; }                                                 | floating point
                    trades.control    | Redis       | class Redis { io.lettuce.core.RedisClient c; }                              | io.lettuce
                    trades.control    | Files       | class Files { software.amazon.awssdk.services.s3.S3Client c; }              | software.amazon
                    trades.control    | Hash        | class Hash { org.bouncycastle.crypto.Digest c; }                            | org.bouncycastle
                    notifications.control | Post    | class Post { jakarta.mail.Message m; }                                      | jakarta.mail
                    trades.batch      | Post        | class Post { org.eclipse.angus.mail.smtp.SMTPTransport t; }                 | org.eclipse.angus
                    trades.control    | Move        | class Move { org.flywaydb.core.Flyway c; }                                  | org.flywaydb
                    """)
    void eachRuleBreaksWhereItIsBroken(String home, String name, String source, String complaint) {
        compile(List.of(new Source(home, name, source)));
        assertThatThrownBy(() -> ArchitectureRules.check(new ClassFileImporter().importPath(classes)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(complaint);
    }

    @Test
    void featuresMayNotKnowEachOtherInACircle() {
        compile(List.of(
                new Source(
                        "trades.control", "Trades", "public class Trades { com.tradingjournal.tags.control.Tags t; }"),
                new Source(
                        "tags.control", "Tags", "public class Tags { com.tradingjournal.trades.control.Trades t; }")));
        assertThatThrownBy(() -> ArchitectureRules.check(new ClassFileImporter().importPath(classes)))
                .hasMessageContaining("Cycle detected");
    }

    @Test
    void nobodyCallsABoundary() {
        compile(List.of(
                new Source("trades.boundary", "Trades", "public class Trades {}"),
                new Source("tags.control", "Tags", "class Tags { com.tradingjournal.trades.boundary.Trades t; }")));
        assertThatThrownBy(() -> ArchitectureRules.check(new ClassFileImporter().importPath(classes)))
                .hasMessageContaining("own package only");
    }

    @Test
    void aPackageLivesInOneModule() {
        compile(List.of(new Source("schema.control", "Stray", "class Stray {}")));
        assertThatThrownBy(() -> ArchitectureRules.check(
                        new ClassFileImporter().importPaths(classes, Path.of("../common/target/classes"))))
                .hasMessageContaining("one module");
    }

    private void compile(List<Source> sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = Stream.of(
                        "-d", classes.toString(), "-proc:none", "-classpath", System.getProperty("java.class.path"))
                .toList();
        assertThat(compiler.getTask(null, null, null, options, null, sources).call())
                .isTrue();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String home, String name, String text) {
            super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
            this.text = "package com.tradingjournal." + home + "; " + text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
