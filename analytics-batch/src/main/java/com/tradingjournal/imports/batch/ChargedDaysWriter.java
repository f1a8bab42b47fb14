package com.tradingjournal.imports.batch;

import com.tradingjournal.charges.control.ChargeWriter;
import com.tradingjournal.imports.batch.ChargedDaysReader.AccountDays;
import com.tradingjournal.positions.control.BookKey;
import com.tradingjournal.positions.control.PositionWriter;
import jakarta.batch.api.chunk.AbstractItemWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Computes the charges of the days that an import touches. The import's own books are matched by the steps that follow; others,
 * whose share of a day's rounding has changed, at once.
 */
abstract class ChargedDaysWriter extends AbstractItemWriter {

    private final ChargeWriter charges;
    private final PositionWriter positions;
    private final Map<UUID, Set<BookKey>> own = new HashMap<>();

    ChargedDaysWriter(ChargeWriter charges, PositionWriter positions) {
        this.charges = charges;
        this.positions = positions;
    }

    /** Those of an account that the following steps match. */
    abstract Set<BookKey> books(UUID account);

    @Override
    public void writeItems(List<Object> portions) {
        portions.stream().map(AccountDays.class::cast).forEach(this::charge);
    }

    private void charge(AccountDays touched) {
        UUID account = touched.accountId();
        Set<BookKey> matchedLater = own.computeIfAbsent(account, this::books);
        List<BookKey> others = charges.recompute(account, touched.days()).stream()
                .filter(book -> !matchedLater.contains(book))
                .toList();
        if (!others.isEmpty()) {
            positions.rematch(account, others);
        }
    }
}
