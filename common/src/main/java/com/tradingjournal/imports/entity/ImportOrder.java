package com.tradingjournal.imports.entity;

import com.tradingjournal.brokerfiles.entity.Field;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a person asks for with a file.
 *
 * @param fxRate workspace currency per unit of a row's, where the file has no rate and the currencies differ
 * @param dryRun count everything, store nothing
 */
public record ImportOrder(
        Reading reading, Target target, @Nullable BigDecimal fxRate, boolean dryRun) {

    /**
     * How the file is read.
     *
     * @param mapping which field a column means, where the person has said so
     * @param answers to what the file leaves open, by the question's code
     * @param zone of times without an offset
     */
    public record Reading(String format, Map<String, Field> mapping, Map<String, String> answers, ZoneId zone) {

        public Reading {
            mapping = Map.copyOf(mapping);
            answers = Map.copyOf(answers);
        }
    }

    /**
     * Where the rows go.
     *
     * @param chosen whether all of them go there; otherwise those that name no account
     */
    public record Target(UUID accountId, boolean chosen) {}
}
