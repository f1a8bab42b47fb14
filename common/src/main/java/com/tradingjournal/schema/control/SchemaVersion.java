package com.tradingjournal.schema.control;

import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Whether the database has the schema this process was built for. A service asks and says so; it never migrates. */
@ApplicationScoped
public class SchemaVersion {

    private static final String APPLIED = """
            select version from flyway_schema_history where success and version is not null
             order by installed_rank desc limit 1""";

    private final ThreadTransactionManager transactions;
    private final Database database;
    private final String expected = newest();

    @Inject
    public SchemaVersion(ThreadTransactionManager transactions, Database database) {
        this.transactions = transactions;
        this.database = database;
    }

    public String expected() {
        return expected;
    }

    /** What was applied last; empty text when the database cannot be asked or was never migrated. */
    public String applied() {
        try {
            return transactions.callAs(
                    new Caller.Nobody(),
                    () -> database.first(APPLIED, row -> row.text("version")).orElse(""));
        } catch (DomainException unreachable) {
            return "";
        }
    }

    public boolean matches() {
        return expected.equals(applied());
    }

    /** The highest number among the migrations beside this class. */
    private static String newest() {
        try {
            URI folder = Objects.requireNonNull(SchemaVersion.class.getResource("/db/migration"))
                    .toURI();
            if (!folder.getScheme().equals("jar")) {
                return newestIn(Path.of(folder));
            }
            try (FileSystem jar = FileSystems.newFileSystem(folder, Map.of())) {
                return newestIn(jar.getPath("/db/migration"));
            }
        } catch (URISyntaxException | IOException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }

    private static String newestIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith("V"))
                    .map(name -> name.substring(1, name.indexOf("__")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }
    }
}
