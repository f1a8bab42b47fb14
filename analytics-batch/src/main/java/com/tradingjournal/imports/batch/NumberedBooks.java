package com.tradingjournal.imports.batch;

import com.tradingjournal.positions.entity.Book;
import com.tradingjournal.positions.entity.Fill;
import com.tradingjournal.positions.entity.Fill.Nature;
import com.tradingjournal.positions.entity.LotMethod;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.tenancy.control.Database.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fills of our own CSV that carry a trade's number. Those of one number stand in one book of their own, wherever in the
 * file they are; and they make one round trip, or none of them is taken.
 */
@ApplicationScoped
public class NumberedBooks {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private static final String KNOWN = """
            select distinct on (s.book_id) s.book_id as staged, e.book_id
              from import_rows s
              join executions e on e.tenant_id = s.tenant_id and e.account_id = s.account_id and e.fill_key = s.fill_key
             where s.import_id = ? and s.kind = 'NUMBERED_FILL' and e.book_id <> s.book_id
             order by s.book_id, s.record_no""";

    /** Rows just staged have no statistics: the planner would take them for one and loop over the books for each. */
    private static final String HASH_ONLY = "select set_config('enable_nestloop', ?, true)";

    private static final String ADOPT = """
            update import_rows r set book_id = k.book_id from unnest(?, ?) as k (staged, book_id)
             where r.import_id = ? and r.book_id = k.staged""";

    private static final String FILLS = """
            select book_id, record_no, side, quantity, price, multiplier, executed_at, sequence, symbol
              from import_rows where import_id = ? and kind = 'NUMBERED_FILL' order by book_id""";

    private static final String REJECT = """
            with refused as (delete from import_rows where import_id = ? and book_id = any(?) returning *)
            insert into import_errors (tenant_id, import_id, record_no, line, column_name, value, code, message, cells)
            select tenant_id, import_id, record_no, line, 'trade', trade_number, 'CONTRADICTION',
                   'trade has fills of more than one round trip: the position is back at zero in between.', cells from refused""";

    private final Database database;

    @Inject
    public NumberedBooks(Database database) {
        this.database = database;
    }

    /**
     * The same for the same number, in whichever chunk: a version 7 UUID of the import's time. Trades that are numbered keep the
     * order of their numbers, which decides between those that closed at one instant.
     */
    static UUID id(UUID importId, UUID accountId, String trade) {
        UUID hash = UUID.nameUUIDFromBytes((importId + "|" + accountId + "|" + trade).getBytes(StandardCharsets.UTF_8));
        long time = importId.getMostSignificantBits() & 0xFFFF_FFFF_FFFF_0000L;
        long place = NUMBER.matcher(trade).matches() ? Integer.parseInt(trade) : hash.getMostSignificantBits() >>> 34;
        long low = (place & 0x3_FFFF) << 44 | hash.getLeastSignificantBits() & 0xFFF_FFFF_FFFFL;
        return new UUID(time | 0x7000 | place >>> 18, 0x8000_0000_0000_0000L | low);
    }

    /** @return how many rows it rejected */
    int settle(UUID importId) {
        adopt(importId);
        Contradictions found = new Contradictions();
        database.forEach(FILLS, found::add, importId);
        List<UUID> refused = found.books();
        return refused.isEmpty() ? 0 : database.update(REJECT, importId, database.array("uuid", refused));
    }

    /** A trade that the journal knows by one of its fills goes on in its book, whatever number the file gives it. */
    private void adopt(UUID importId) {
        Map<UUID, UUID> known = new LinkedHashMap<>();
        database.forEach(KNOWN, row -> known.put(row.uuid("staged"), row.uuid("book_id")), importId);
        if (known.isEmpty()) {
            return;
        }
        database.first(HASH_ONLY, row -> true, "off");
        database.update(
                ADOPT, database.array("uuid", known.keySet()), database.array("uuid", known.values()), importId);
        database.first(HASH_ONLY, row -> true, "on");
    }

    /** Collects the books whose fills make more than one round trip, one book after the other. */
    private static final class Contradictions {

        private final List<UUID> books = new ArrayList<>();
        private final List<Fill> fills = new ArrayList<>();
        private @Nullable UUID current;

        void add(Row row) {
            UUID book = row.uuid("book_id");
            if (!book.equals(current)) {
                finish();
                current = book;
            }
            fills.add(fill(row));
        }

        List<UUID> books() {
            finish();
            return books;
        }

        private void finish() {
            if (current != null
                    && new Book.OwnTrade(LotMethod.FIFO).match(fills).size() > 1) {
                books.add(current);
            }
            fills.clear();
        }

        private static Fill fill(Row row) {
            return new Fill(
                    new UUID(0, row.number("record_no")),
                    row.constant("side", Side.class),
                    row.decimal("quantity"),
                    row.decimal("price"),
                    row.decimal("multiplier"),
                    BigDecimal.ZERO,
                    row.instant("executed_at"),
                    row.number("sequence"),
                    LocalDate.EPOCH,
                    row.text("symbol"),
                    Nature.PLAIN);
        }
    }
}
