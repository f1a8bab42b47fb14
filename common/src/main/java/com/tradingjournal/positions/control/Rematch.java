package com.tradingjournal.positions.control;

/** How many trades a matching made, changed and removed; all 0 when everything was already right. */
public record Rematch(int created, int changed, int removed) {

    static final Rematch NOTHING = new Rematch(0, 0, 0);

    public Rematch plus(Rematch other) {
        return new Rematch(created + other.created, changed + other.changed, removed + other.removed);
    }
}
