package com.tradingjournal.brokerfiles.control;

import com.tradingjournal.brokerfiles.entity.Field;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is to be read, besides what it says itself.
 *
 * @param zone of times without an offset, unless the format has one of its own
 * @param format id of the only format to be considered, null for any
 * @param mapping what columns mean, by the file's names: goes before what their names say
 * @param answers to questions the file leaves open, by their codes; not needed where it decides them
 */
public record ReadRequest(
        ZoneId zone,
        @Nullable String format,
        Map<String, Field> mapping,
        Map<String, String> answers,
        Accounts accounts) {

    public enum Accounts {
        /** As the file's column names them. */
        OF_THE_FILE,
        /** All rows belong to one account, whatever the column says. */
        ONE
    }

    public ReadRequest {
        mapping = Map.copyOf(mapping);
        answers = Map.copyOf(answers);
    }

    public static ReadRequest in(ZoneId zone) {
        return new ReadRequest(zone, null, Map.of(), Map.of(), Accounts.OF_THE_FILE);
    }

    public ReadRequest as(String id) {
        return new ReadRequest(zone, id, mapping, answers, accounts);
    }

    public ReadRequest mapping(Map<String, Field> columns) {
        return new ReadRequest(zone, format, columns, answers, accounts);
    }

    public ReadRequest answering(Map<String, String> given) {
        return new ReadRequest(zone, format, mapping, given, accounts);
    }

    public ReadRequest intoOneAccount() {
        return new ReadRequest(zone, format, mapping, answers, Accounts.ONE);
    }
}
