package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.Detection.Known;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.Instrument;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Rejected;
import com.tradingjournal.brokerfiles.entity.ParsedRow.RoundTripRow;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.brokerfiles.entity.Question;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Files to read, and what comes of them. */
final class Files {

    static final ReadRequest IN_INDIA = ReadRequest.in(ZoneId.of("Asia/Kolkata"));
    static final ReadRequest IN_NEW_YORK = ReadRequest.in(ZoneId.of("America/New_York"));

    private Files() {}

    static FileSource fixture(String path) {
        return () -> Objects.requireNonNull(Files.class.getResourceAsStream("/imports/" + path), path);
    }

    static FileSource text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    static FileSource bytes(byte[] bytes) {
        return () -> new ByteArrayInputStream(bytes);
    }

    static List<ParsedRow> rows(FileSource file, ReadRequest request) {
        try (RowReader reader = BrokerFiles.open(file, request)) {
            return rest(reader);
        }
    }

    static List<ParsedRow> rest(RowReader reader) {
        List<ParsedRow> rows = new ArrayList<>();
        for (Optional<ParsedRow> row = reader.next(); row.isPresent(); row = reader.next()) {
            rows.add(row.get());
        }
        return rows;
    }

    static List<FillRow> fills(FileSource file, ReadRequest request) {
        return only(FillRow.class, rows(file, request));
    }

    static List<RoundTripRow> trips(FileSource file, ReadRequest request) {
        return only(RoundTripRow.class, rows(file, request));
    }

    /** Of all fills and trades, in the file's order. */
    static List<FillKey> keys(FileSource file, ReadRequest request) {
        return rows(file, request).stream()
                .flatMap(row -> switch (row) {
                    case FillRow fill -> Stream.of(fill.key());
                    case RoundTripRow trip -> Stream.of(trip.key());
                    default -> Stream.<FillKey>empty();
                })
                .toList();
    }

    static String format(FileSource file, ReadRequest request) {
        return ((Known) BrokerFiles.detect(file, request)).format().id();
    }

    static List<Question> questions(FileSource file, ReadRequest request) {
        return ((Known) BrokerFiles.detect(file, request)).questions();
    }

    /** Of a closed trade, before fees, to the cent. */
    static BigDecimal grossPnl(RoundTripRow trip) {
        BigDecimal units = trip.quantity().multiply(trip.instrument().multiplier());
        BigDecimal exit = Objects.requireNonNull(trip.exit()).price();
        return trip.side()
                .gain(units.multiply(trip.entry().price()), units.multiply(exit))
                .setScale(2, RoundingMode.HALF_EVEN);
    }

    static List<Problem> problems(FileSource file, ReadRequest request) {
        return only(Rejected.class, rows(file, request)).stream()
                .map(Rejected::problem)
                .toList();
    }

    static <T extends ParsedRow> List<T> only(Class<T> kind, List<ParsedRow> rows) {
        return rows.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static Instrument.Contract contract(FillRow fill) {
        return Objects.requireNonNull(fill.instrument().contract());
    }
}
