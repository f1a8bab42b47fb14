package com.tradingjournal.brokerfiles.entity;

import com.tradingjournal.charges.entity.Charges;
import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.Fill.Timing;
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

    /**
     * An execution.
     *
     * @param account null where the file names none
     * @param charges null where the file says nothing of fees: they may be computed
     * @param fxRate null where the file has none
     * @param rows how many rows of the file it stands for: its charges may stand in rows of their own, which are {@link Folded}
     */
    record FillRow(
            Position position,
            @Nullable String account,
            Instrument instrument,
            Side side,
            BigDecimal quantity,
            Leg leg,
            Nature nature,
            @Nullable Charges charges,
            @Nullable BigDecimal fxRate,
            FillKey key,
            @Nullable String brokerFillId,
            @Nullable String orderId,
            int rows)
            implements ParsedRow {
        @Override
        public long line() {
            return position.line();
        }

        public BigDecimal fees() {
            return charges == null ? BigDecimal.ZERO : charges.total();
        }

        /** The same with the broker's number, by which it is not known. */
        public FillRow numbered(String number) {
            return new FillRow(
                    position,
                    account,
                    instrument,
                    side,
                    quantity,
                    leg,
                    nature,
                    charges,
                    fxRate,
                    key,
                    number,
                    orderId,
                    rows);
        }
    }

    /** One row that states a purchase and a sale, such as a day's totals of an instrument; known by the first of them. */
    record FillPairRow(FillRow first, FillRow second) implements ParsedRow {
        @Override
        public long line() {
            return first.line();
        }
    }

    /** A row that belongs to the fill of another one, with which it is counted: an order's charges. */
    record Folded(long line) implements ParsedRow {}

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

    /**
     * A trade given whole, still open without an {@code exit}; a book of its own.
     *
     * @param timing of both legs; {@code UNKNOWN} says that only the exit's instant is known, which then stands in both
     */
    record RoundTripRow(
            Position position,
            @Nullable String account,
            Instrument instrument,
            Side side,
            BigDecimal quantity,
            Leg entry,
            @Nullable Leg exit,
            Timing timing,
            @Nullable Charges charges,
            @Nullable BigDecimal fxRate,
            FillKey key,
            Annotations annotations)
            implements ParsedRow {
        @Override
        public long line() {
            return position.line();
        }

        public BigDecimal fees() {
            return charges == null ? BigDecimal.ZERO : charges.total();
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
