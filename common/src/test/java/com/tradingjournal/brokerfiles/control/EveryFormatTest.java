package com.tradingjournal.brokerfiles.control;

import static com.tradingjournal.brokerfiles.control.Files.IN_NEW_YORK;
import static org.assertj.core.api.Assertions.assertThat;

import com.tradingjournal.brokerfiles.control.formats.Formats;
import com.tradingjournal.brokerfiles.control.mapping.BrokerFormat;
import com.tradingjournal.brokerfiles.control.text.FileSource;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broker's format has files of its own, and each of them is told from those of all others. */
class EveryFormatTest {

    /** Our export as JSON has the rows of its CSV. */
    private static final Map<String, String> SAME = Map.of("journal-json", "journal-fills");

    static Stream<String> formats() {
        return Formats.all().stream().filter(format -> format.rank() == 0).map(BrokerFormat::id);
    }

    static Stream<Path> fixtures() throws IOException, URISyntaxException {
        return list(folder()).stream().flatMap(format -> list(format).stream());
    }

    private static Path folder() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(EveryFormatTest.class.getResource("/imports"))
                .toURI());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> files = java.nio.file.Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void everyFormatHasAFixture(String format) throws URISyntaxException {
        assertThat(folder().resolve(format)).isNotEmptyDirectory();
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureIsFoundAsItselfAmongAllFormats(Path file) {
        String format = Objects.requireNonNull(file.getParent()).getFileName().toString();
        assertThat(Files.format(FileSource.of(file), IN_NEW_YORK)).isEqualTo(SAME.getOrDefault(format, format));
    }

    @Test
    void noTwoFormatsShareAnIdOrAName() {
        assertThat(Formats.all()).extracting(BrokerFormat::id).doesNotHaveDuplicates();
        assertThat(Formats.all()).extracting(BrokerFormat::name).doesNotHaveDuplicates();
    }
}
