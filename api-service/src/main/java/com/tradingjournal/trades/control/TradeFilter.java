package com.tradingjournal.trades.control;

import com.tradingjournal.positions.entity.AssetClass;
import com.tradingjournal.positions.entity.Side;
import com.tradingjournal.positions.entity.TradeStatus;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which trades a question is about. An empty list asks for all; several values of one field mean any of them.
 *
 * @param from first closing day asked for, local date of the workspace's zone, inclusive; open trades have none
 * @param to last closing day asked for, inclusive
 * @param tags names, without regard to case
 * @param strategies names, without regard to case
 * @param minPnl smallest net P&L asked for, inclusive, in the trade's currency
 * @param maxPnl largest net P&L asked for, inclusive
 * @param q text that symbol, notes or a tag contains, without regard to case
 */
public record TradeFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> symbols,
        List<Side> sides,
        List<TradeStatus> statuses,
        List<AssetClass> assetClasses,
        List<UUID> accountIds,
        List<UUID> userIds,
        List<String> tags,
        List<String> strategies,
        @Nullable BigDecimal minPnl,
        @Nullable BigDecimal maxPnl,
        @Nullable String q) {

    private static final UUID NOBODY = new UUID(0, 0);

    public TradeFilter {
        symbols = List.copyOf(symbols);
        sides = List.copyOf(sides);
        statuses = List.copyOf(statuses);
        assetClasses = List.copyOf(assetClasses);
        accountIds = List.copyOf(accountIds);
        userIds = List.copyOf(userIds);
        tags = List.copyOf(tags);
        strategies = List.copyOf(strategies);
    }

    /** Everything that is not deleted. */
    public static TradeFilter all() {
        return new TradeFilter(
                null, null, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                null, null, null);
    }

    /** The same, narrowed to closing days from the first to the last. */
    public TradeFilter within(LocalDate first, LocalDate last) {
        return new TradeFilter(
                from == null || from.isBefore(first) ? first : from,
                to == null || to.isAfter(last) ? last : to,
                symbols,
                sides,
                statuses,
                assetClasses,
                accountIds,
                userIds,
                tags,
                strategies,
                minPnl,
                maxPnl,
                q);
    }

    /** The same, narrowed to one person's trades; none where it asks for others'. */
    public TradeFilter ofUser(UUID userId) {
        return new TradeFilter(
                from,
                to,
                symbols,
                sides,
                statuses,
                assetClasses,
                accountIds,
                List.of(userIds.isEmpty() || userIds.contains(userId) ? userId : NOBODY),
                tags,
                strategies,
                minPnl,
                maxPnl,
                q);
    }

    /** The same without days, accounts and people: what a lot cannot tell, only its trade can. */
    public TradeFilter ofTradesAlone() {
        return new TradeFilter(
                null,
                null,
                symbols,
                sides,
                statuses,
                assetClasses,
                List.of(),
                List.of(),
                tags,
                strategies,
                minPnl,
                maxPnl,
                q);
    }
}
