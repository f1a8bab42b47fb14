package com.tradingjournal.trades.boundary;

import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.errors.entity.Conflict;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.errors.entity.FieldProblem;
import com.tradingjournal.errors.entity.Invalid;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.http.Json;
import com.tradingjournal.http.MergePatch;
import com.tradingjournal.trades.boundary.BulkRequest.Op;
import com.tradingjournal.trades.boundary.BulkRequest.Operation;
import com.tradingjournal.trades.control.TradeOperation;
import com.tradingjournal.trades.entity.TradeDetails;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes of a bulk request what is to be done, or every problem with it, each named by its operation. */
final class BulkPlan {

    private static final int MOST_TAGS = 50;

    private final MergePatch patches;
    private final List<FieldProblem> problems = new ArrayList<>();

    BulkPlan(MergePatch patches) {
        this.patches = patches;
    }

    /** The trades that a request names; problems of the operations' shape are told before any trade is read. */
    List<UUID> named(BulkRequest request) {
        Map<UUID, Integer> named = new HashMap<>();
        for (int i = 0; i < request.operations().size(); i++) {
            Operation operation = request.operations().get(i);
            requireShape(operation, TradeOperation.place(i));
            Integer first = operation.id() == null ? null : named.putIfAbsent(operation.id(), i);
            if (first != null) {
                problem(TradeOperation.place(i) + ".id", "is named by " + TradeOperation.place(first) + " already");
            }
        }
        refuse();
        return List.copyOf(named.keySet());
    }

    /** @param present the trades that {@link #named} found, as far as they exist */
    List<TradeOperation> plan(BulkRequest request, Map<UUID, TradeDetails> present) {
        List<TradeOperation> planned = new ArrayList<>();
        for (int i = 0; i < request.operations().size(); i++) {
            try {
                planned.add(plan(i, request.operations().get(i), present));
            } catch (Invalid invalid) {
                problems.addAll(invalid.details());
            }
        }
        refuse();
        return planned;
    }

    private TradeOperation plan(int index, Operation operation, Map<UUID, TradeDetails> present) {
        String place = TradeOperation.place(index);
        if (operation.op() == Op.CREATE) {
            TradeRequest request = patches.read(TradeRequest.class, body(operation), place + ".trade");
            return new TradeOperation.Create(index, request.toDraft());
        }
        UUID id = Objects.requireNonNull(operation.id());
        TradeDetails trade = present.get(id);
        if (trade == null) {
            throw NotFound.at(place + ".id");
        }
        ExpectedVersion seen = ExpectedVersion.of(trade.revision().version());
        if (operation.version() != null
                && operation.version() != trade.revision().version()) {
            throw Conflict.staleVersion(place + ".version");
        }
        if (operation.op() == Op.DELETE) {
            return new TradeOperation.Delete(index, id, seen);
        }
        TradeRequest request = operation.op() == Op.UPDATE
                ? patches.apply(TradeRequest.of(trade), body(operation), place + ".trade")
                : patches.apply(TradeRequest.of(trade), tagged(trade, operation, place), place);
        return new TradeOperation.Update(index, id, request.toDraft(), seen);
    }

    private static JsonNode tagged(TradeDetails trade, Operation operation, String place) {
        Map<String, String> byKey = new LinkedHashMap<>();
        trade.annotations().tags().forEach(tag -> byKey.put(tag.toLowerCase(Locale.ROOT), tag));
        Objects.requireNonNull(operation.tags())
                .forEach(tag -> byKey.putIfAbsent(tag.strip().toLowerCase(Locale.ROOT), tag.strip()));
        if (byKey.size() > MOST_TAGS) {
            throw Invalid.field(place + ".tags", "makes more than " + MOST_TAGS + " tags on this trade");
        }
        return Json.mapper().valueToTree(Map.of("tags", List.copyOf(byKey.values())));
    }

    private void requireShape(Operation operation, String place) {
        Op op = operation.op();
        goesWith(op != Op.CREATE, place + ".id", operation.id());
        goesWith(op == Op.CREATE || op == Op.UPDATE, place + ".trade", given(operation.trade()));
        goesWith(op == Op.TAG, place + ".tags", operation.tags());
        if (op == Op.CREATE && operation.version() != null) {
            problem(place + ".version", "does not go with CREATE");
        }
    }

    private void goesWith(boolean wanted, String field, @Nullable Object value) {
        if (wanted == (value == null)) {
            problem(field, wanted ? "is required" : "does not go with this op");
        }
    }

    private static JsonNode body(Operation operation) {
        return Objects.requireNonNull(operation.trade());
    }

    private static @Nullable JsonNode given(@Nullable JsonNode node) {
        return node == null || node.isNull() ? null : node;
    }

    private void problem(String field, String message) {
        problems.add(new FieldProblem(field, message));
    }

    private void refuse() {
        if (!problems.isEmpty()) {
            throw new Invalid(problems);
        }
    }
}
