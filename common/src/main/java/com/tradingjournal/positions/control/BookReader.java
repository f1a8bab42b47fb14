package com.tradingjournal.positions.control;

import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.positions.control.FillCurrencies.Paid;
import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Book;
import com.tradingjournal.positions.entity.Fill;
import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.LotMethod;
import com.tradingjournal.positions.entity.RoundTrip;
import com.tradingjournal.positions.entity.RoundTrip.Anchor;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads an account's books: their fills, matched, and the trades they are stored as. */
final class BookReader {

    private static final String FILLS = """
            select b.id, b.book_id, b.instrument, b.asset_class, b.side, b.quantity, b.price, b.multiplier, b.fees, b.currency, b.fx_rate,
                   b.executed_at, b.sequence, (b.executed_at at time zone ?)::date as day, b.symbol, b.effect, b.event, b.timing
              from""";

    /**
     * Book by book, in the order of their index: no other gives it. While an account's thousands of fills are newer than the statistics,
     * any index that begins with the account seems as good, and all its fills would be read for a handful of books.
     */
    private static final String SHARED_FILLS = """
             (select ?::uuid as account_id, unnest(?) as instrument) k
            cross join lateral (select * from executions e
                                  where e.account_id = k.account_id and e.instrument = k.instrument and e.book_id is null
                                  order by e.executed_at, e.sequence) b
            order by b.id""";

    private static final String OWN_FILLS = " executions b where b.book_id = any(?) order by b.id";

    private static final String TRADES = """
            select b.id, b.book_id, b.instrument, b.anchor_execution_id, b.anchor_part, b.deleted_at is not null as deleted
              from trades b""";

    private static final String SHARED_TRADES =
            " where b.account_id = ? and b.book_id is null and b.instrument = any(?) order by b.id";

    private static final String OWN_TRADES = " where b.book_id = any(?) order by b.id";

    private static final String BOOKS = """
            select instrument, book_id from executions where account_id = ?
             union
            select instrument, book_id from trades where account_id = ?""";

    /** A round trip and the book it was found in. */
    record Found(BookKey book, RoundTrip trip, FillCurrencies currencies) {}

    /** A trade as it was stored by the matching before. */
    record Stored(UUID id, BookKey book, Anchor anchor, TradeRow.Visibility visibility) {}

    /**
     * Two selects: each kind of book has its index, and one condition for both kinds uses neither well.
     *
     * @param parameters that both begin with; those of {@code shared} end with the account and its instruments, those of {@code own}
     *     with the books' ids
     */
    private record Question<T>(String shared, String own, Function<Row, T> mapper, Object... parameters) {}

    private record Rules(LotMethod method, String zone) {}

    private record BookedFill(BookKey book, AssetClass assetClass, Fill fill, Paid paid) {

        /** Money of one currency closes no position in another: a trade's lots are added up. A trade of its own has one anyway. */
        List<Object> matchedWith() {
            return switch (book) {
                case BookKey.Shared _ -> List.of(book, paid.currency());
                case BookKey.Own _ -> List.of(book);
            };
        }
    }

    private final Database database;

    BookReader(Database database) {
        this.database = database;
    }

    List<Found> match(UUID accountId, Collection<BookKey> books) {
        Rules rules = database.first(
                        "select lot_method, time_zone from accounts where id = ?",
                        row -> new Rules(row.constant("lot_method", LotMethod.class), row.text("time_zone")),
                        accountId)
                .orElseThrow(NotFound::new);
        Map<List<Object>, List<BookedFill>> fills = read(
                        new Question<>(FILLS + SHARED_FILLS, FILLS + OWN_FILLS, BookReader::fill, rules.zone),
                        accountId,
                        books)
                .stream()
                .collect(Collectors.groupingBy(BookedFill::matchedWith, LinkedHashMap::new, Collectors.toList()));
        return fills.values().stream()
                .flatMap(book -> match(book, rules.method))
                .toList();
    }

    List<Stored> stored(UUID accountId, Collection<BookKey> books) {
        return read(new Question<>(TRADES + SHARED_TRADES, TRADES + OWN_TRADES, BookReader::stored), accountId, books);
    }

    /** Every book of the account that holds a fill or a trade. */
    List<BookKey> booksOf(UUID accountId) {
        return database.query(BOOKS, BookKey::of, accountId, accountId).stream()
                .distinct()
                .toList();
    }

    private <T> List<T> read(Question<T> question, UUID accountId, Collection<BookKey> books) {
        List<String> instruments = BookKey.instruments(books);
        List<UUID> bookIds = BookKey.ownIds(books);
        List<T> rows = new ArrayList<>();
        if (!instruments.isEmpty()) {
            rows.addAll(ask(question, question.shared, accountId, database.array("text", instruments)));
        }
        if (!bookIds.isEmpty()) {
            rows.addAll(ask(question, question.own, database.array("uuid", bookIds)));
        }
        return rows;
    }

    private <T> List<T> ask(Question<T> question, String select, Object... parameters) {
        return database.query(
                select,
                question.mapper,
                Stream.concat(Stream.of(question.parameters), Stream.of(parameters))
                        .toArray());
    }

    private static Stream<Found> match(List<BookedFill> fills, LotMethod method) {
        BookedFill first = fills.getFirst();
        Book book = switch (first.book()) {
            case BookKey.Shared _ -> new Book.Instrument(method, first.assetClass());
            case BookKey.Own _ -> new Book.OwnTrade(method);
        };
        FillCurrencies currencies =
                new FillCurrencies(fills.stream().collect(Collectors.toMap(fill -> fill.fill.id(), BookedFill::paid)));
        return book.match(fills.stream().map(BookedFill::fill).toList()).stream()
                .map(trip -> new Found(first.book(), trip, currencies));
    }

    private static Stored stored(Row row) {
        Anchor.Part part = row.constant("anchor_part", Anchor.Part.class);
        return new Stored(
                row.uuid("id"),
                BookKey.of(row),
                new Anchor(row.uuid("anchor_execution_id"), part),
                row.flag("deleted") ? TradeRow.Visibility.DELETED : TradeRow.Visibility.LIVE);
    }

    private static BookedFill fill(Row row) {
        Fill fill = new Fill(
                row.uuid("id"),
                row.constant("side", Side.class),
                row.decimal("quantity"),
                row.decimal("price"),
                row.decimal("multiplier"),
                row.decimal("fees"),
                row.instant("executed_at"),
                row.number("sequence"),
                row.date("day"),
                row.text("symbol"),
                nature(row));
        Paid paid = new Paid(row.text("currency"), row.find("fx_rate", BigDecimal.class));
        return new BookedFill(BookKey.of(row), row.constant("asset_class", AssetClass.class), fill, paid);
    }

    private static Nature nature(Row row) {
        String effect = row.find("effect", String.class);
        return new Nature(
                effect == null ? Fill.Effect.UNMARKED : Fill.Effect.valueOf(effect),
                row.constant("event", Fill.Event.class),
                row.constant("timing", Fill.Timing.class));
    }
}
