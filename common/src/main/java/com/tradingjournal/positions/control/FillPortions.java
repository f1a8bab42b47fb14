package com.tradingjournal.positions.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Cuts what holds fills (books, days) into portions, each the work of one transaction. */
public final class FillPortions {

    /** What a transaction takes on: long enough to be worth its commit, short enough for those who wait for it. */
    private static final int FILLS = 5_000;

    private FillPortions() {}

    /** In the order given: a portion ends with the piece that fills it, or where the next belongs to another account. */
    public static <T> List<List<T>> of(List<T> pieces, Function<T, Object> account, ToIntFunction<T> fills) {
        return of(pieces, account, fills, FILLS);
    }

    /** The same with another number of fills that ends a portion. */
    public static <T> List<List<T>> of(List<T> pieces, Function<T, Object> account, ToIntFunction<T> fills, int most) {
        List<List<T>> portions = new ArrayList<>();
        @Nullable Object current = null;
        int filled = most;
        for (T piece : pieces) {
            if (filled >= most || !account.apply(piece).equals(current)) {
                portions.add(new ArrayList<>());
                current = account.apply(piece);
                filled = 0;
            }
            portions.getLast().add(piece);
            filled += fills.applyAsInt(piece);
        }
        return portions;
    }
}
