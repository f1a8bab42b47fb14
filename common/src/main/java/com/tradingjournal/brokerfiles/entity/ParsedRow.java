package com.tradingjournal.brokerfiles.entity;

import com.tradingjournal.positions.entity.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one data row of a file came to. */
public sealed interface ParsedRow {

    /** The physical line where the record starts. */
    long line();

    /** Order in time among rows of one instant: rising in the file's direction. */
    record Position(long line, long sequence) {}

    /** A side of a trade: at which price, and when. */
    record Leg(BigDecimal price, Instant at) {}

    /** An execution. {@code account} is null where the file names none; {@code fxRate} where it has none. */
    record FillRow(
            Position position,
            @Nullable String account,
            Instrument instrument,
            Side side,
            BigDecimal quantity,
            Leg leg,
            BigDecimal fees,
            @Nullable BigDecimal fxRate,
            FillKey key,
            @Nullable String brokerFillId,
            @Nullable String orderId)
            implements ParsedRow {
        @Override
        public long line() {
            return position.line();
        }
    }

    /**
     * A fill of our own file: those with one trade number make one round trip and are matched with nothing else. One without a
     * number stands in its account's book, as a broker's fill does.
     */
    record OwnFillRow(@Nullable String trade, FillRow fill, Annotations annotations) implements ParsedRow {
        @Override
        public long line() {
            return fill.line();
        }
    }

    /** A trade given whole, still open without an {@code exit}; a book of its own. */
    record RoundTripRow(
            Position position,
            @Nullable String account,
            Instrument instrument,
            Side side,
            BigDecimal quantity,
            Leg entry,
            @Nullable Leg exit,
            BigDecimal fees,
            @Nullable BigDecimal fxRate,
            FillKey key,
            Annotations annotations)
            implements ParsedRow {
        @Override
        public long line() {
            return position.line();
        }
    }

    /** Rightly recognised as no fill: a subtotal, a dividend, a cancelled order. */
    record Ignored(long line, String reason) implements ParsedRow {}

    /** Not taken; the cells as they came, so that the row can be corrected and uploaded again. */
    record Rejected(Problem problem, List<String> cells) implements ParsedRow {
        /** NUL is the one character that cannot be kept. */
        public Rejected {
            cells = cells.stream().map(cell -> cell.replace('\0', '\uFFFD')).toList();
        }

        @Override
        public long line() {
            return problem.line();
        }
    }
}
