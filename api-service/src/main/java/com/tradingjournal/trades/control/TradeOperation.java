package com.tradingjournal.trades.control;

import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.trades.entity.TradeDraft;
import java.util.UUID;

/** One of many things to do to trades at once. Its index is what its problems are named by. */
public sealed interface TradeOperation {

    int index();

    record Create(int index, TradeDraft draft) implements TradeOperation {}

    record Update(int index, UUID id, TradeDraft draft, ExpectedVersion expected) implements TradeOperation {}

    record Delete(int index, UUID id, ExpectedVersion expected) implements TradeOperation {}

    /** Where a client finds it in his request. */
    static String place(int index) {
        return "operations[" + index + "]";
    }

    /** What came of one. */
    record Done(int index, UUID id, long version) {}
}
