package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.control.text.FileSource;
import com.tradingjournal.brokerfiles.entity.FillKey;
import com.tradingjournal.brokerfiles.entity.ParsedRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.FillRow;
import com.tradingjournal.brokerfiles.entity.ParsedRow.Ignored;
import com.tradingjournal.brokerfiles.entity.Problem;
import com.tradingjournal.positions.entity.Book;
import com.tradingjournal.positions.entity.Fill;
import com.tradingjournal.positions.entity.LotMethod;
import com.tradingjournal.positions.entity.RoundTrip;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/** What a file's fills come to, in one line each, and the trades they make. */
final class Fills {

    private Fills() {}

    /** {@code line symbol side quantity @ price fees effect event}, the usual effect and event left out. */
    static String line(FillRow fill) {
        String effect = fill.nature().effect() == Fill.Effect.UNMARKED
                ? ""
                : " " + fill.nature().effect();
        String event = fill.nature().event() == Fill.Event.TRADE
                ? ""
                : " " + fill.nature().event();
        return fill.line() + " " + fill.instrument().symbol() + " " + fill.side() + " " + plain(fill.quantity()) + " @ "
                + plain(fill.leg().price()) + " " + (fill.charges() == null ? "?" : plain(fill.fees())) + effect
                + event;
    }

    static List<String> lines(List<FillRow> fills) {
        return fills.stream().map(Fills::line).toList();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    static List<FillKey> keys(FileSource file, ReadRequest request) {
        return Files.fills(file, request).stream().map(FillRow::key).toList();
    }

    /** {@code line column CODE}. */
    static List<String> rejections(FileSource file, ReadRequest request) {
        return Files.problems(file, request).stream().map(Fills::rejection).toList();
    }

    private static String rejection(Problem problem) {
        return problem.line() + " " + problem.column() + " " + problem.code();
    }

    /** {@code line REASON}. */
    static List<String> ignored(FileSource file, ReadRequest request) {
        List<ParsedRow> rows = Files.rows(file, request);
        return Files.only(Ignored.class, rows).stream()
                .map(row -> row.line() + " " + row.reason())
                .toList();
    }

    /** {@code SIDE STATUS net}, the round trips of one instrument first in, first out. */
    static List<String> trades(List<FillRow> all, String symbol) {
        List<FillRow> fills = all.stream()
                .filter(fill -> fill.instrument().symbol().equals(symbol))
                .toList();
        Book book = new Book.Instrument(
                LotMethod.FIFO, fills.getFirst().instrument().assetClass());
        return book.match(fills.stream().map(Fills::fill).toList()).stream()
                .map(Fills::trade)
                .toList();
    }

    private static String trade(RoundTrip trip) {
        return trip.side() + " " + trip.status() + " " + plain(trip.pnl());
    }

    private static Fill fill(FillRow row) {
        return new Fill(
                UUID.randomUUID(),
                row.side(),
                row.quantity(),
                row.leg().price(),
                row.instrument().multiplier(),
                row.fees(),
                row.leg().at(),
                row.position().sequence(),
                row.leg().at().atZone(Files.IN_NEW_YORK.zone()).toLocalDate(),
                row.instrument().symbol(),
                row.nature());
    }
}
