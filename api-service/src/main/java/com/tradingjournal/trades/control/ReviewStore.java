package com.tradingjournal.trades.control;

import com.github.f4b6a3.uuid.UuidCreator;
import com.tradingjournal.tenancy.control.Database;
import com.tradingjournal.trades.entity.Resolution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;

/** What resolving an orphan does to its fill. */
@ApplicationScoped
public class ReviewStore {

    /** In front of the orphan even within the same instant, in its book, of its instrument; fees are unknown. */
    private static final String ADD_OPENING = """
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, isin, exchange, asset_class,
                                    underlying, expiry, strike, option_right, multiplier, currency, fx_rate, side, quantity, price,
                                    executed_at, sequence, effect, synthetic, orphan_id, edited_at, created_at)
            select o.tenant_id, ?, o.account_id, o.user_id, o.book_id, o.instrument, o.symbol, o.isin, o.exchange, o.asset_class,
                   o.underlying, o.expiry, o.strike, o.option_right, o.multiplier, o.currency, o.fx_rate,
                   case o.side when 'BUY' then 'SELL' else 'BUY' end, t.quantity, ?, ?, o.sequence - 1, 'OPEN', false, o.id, now(), now()
              from trades t join executions o on o.tenant_id = t.tenant_id and o.id = ?
             where t.id = ?
            """;

    private static final String MOVE = """
            update executions e set book_id = t.book_id, instrument = t.instrument from trades t where e.id = ? and t.id = ?
            """;

    /** The part is no fact of a file any more, so it has no key; its import is kept, which takes it back when it is undone. */
    private static final String SPLIT_OFF = """
            insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, isin, exchange, asset_class,
                                    underlying, expiry, strike, option_right, multiplier, currency, fx_rate, side, quantity, price,
                                    executed_at, timing, sequence, effect, event, brokerage, exchange_charge, tax, stamp, other_charge,
                                    depository_charge, charges_stated, charges_computed, synthetic, broker_fill_id, order_id, import_id, edited_at, created_at)
            select o.tenant_id, ?, o.account_id, o.user_id, o.book_id, o.instrument, o.symbol, o.isin, o.exchange, o.asset_class,
                   o.underlying, o.expiry, o.strike, o.option_right, o.multiplier, o.currency, o.fx_rate, o.side, p.quantity, o.price,
                   o.executed_at, o.timing, o.sequence, o.effect, o.event, round(o.brokerage * p.share, 8),
                   round(o.exchange_charge * p.share, 8), round(o.tax * p.share, 8), round(o.stamp * p.share, 8),
                   round(o.other_charge * p.share, 8), round(o.depository_charge * p.share, 8), o.charges_stated, o.charges_computed, o.synthetic, o.broker_fill_id, o.order_id, o.import_id, now(), now()
              from executions o cross join lateral (select q.quantity, q.quantity / o.quantity as share
                                                      from (select ?::numeric as quantity) q) p
             where o.id = ?
            """;

    /** What is left is marked as edited, so that its file does not make it whole again. */
    private static final String REDUCE = """
            update executions o
               set quantity = o.quantity - p.quantity, brokerage = o.brokerage - p.brokerage,
                   exchange_charge = o.exchange_charge - p.exchange_charge, tax = o.tax - p.tax, stamp = o.stamp - p.stamp,
                   other_charge = o.other_charge - p.other_charge,
                   depository_charge = o.depository_charge - p.depository_charge, edited_at = now()
              from executions p
             where o.id = ? and p.id = ?
            """;

    private static final String CLOSES = """
            select true as found from trade_executions where trade_id = ? and execution_id = ? and role = 'CLOSE' limit 1
            """;

    private final Database database;

    @Inject
    public ReviewStore(Database database) {
        this.database = database;
    }

    /** From now on the fill may open a position: it is its own opening, whatever its file says when it comes again. */
    void markAsOpening(UUID fillId) {
        database.update("update executions set effect = 'OPEN', orphan_id = id where id = ?", fillId);
    }

    /** Adds what is missing in front of an orphan, and anchors its trade there: a trade is known by the fill that opened it. */
    UUID addOpening(UUID tradeId, UUID fillId, Resolution.Opening opening) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        database.update(ADD_OPENING, id, opening.price(), opening.timestamp(), fillId, tradeId);
        database.update("update trades set anchor_execution_id = ?, anchor_part = 'WHOLE' where id = ?", id, tradeId);
        return id;
    }

    /** The whole quantity of a fill, whatever trades it belongs to. */
    BigDecimal quantity(UUID fillId) {
        return database.first("select quantity from executions where id = ?", row -> row.decimal("quantity"), fillId)
                .orElseThrow();
    }

    /** Makes a part of a fill a fill of its own. @return its id */
    UUID splitOff(UUID fillId, BigDecimal quantity) {
        UUID part = UuidCreator.getTimeOrderedEpoch();
        database.update(SPLIT_OFF, part, quantity, fillId);
        database.update(REDUCE, fillId, part);
        return part;
    }

    /** Puts a fill into the book of a trade. */
    void move(UUID fillId, UUID tradeId) {
        database.update(MOVE, fillId, tradeId);
    }

    boolean closes(UUID tradeId, UUID fillId) {
        return database.first(CLOSES, row -> true, tradeId, fillId).isPresent();
    }

    /** The trade that a fill opened or, when it opened none, belongs to. */
    Optional<UUID> holder(UUID fillId) {
        return database.first(
                "select trade_id from trade_executions where execution_id = ? order by role desc, trade_id limit 1",
                row -> row.uuid("trade_id"),
                fillId);
    }
}
