package com.tradingjournal.brokerfiles.control.formats.contracts;

import com.tradingjournal.brokerfiles.control.mapping.Row;
import com.tradingjournal.brokerfiles.entity.Field;
import com.tradingjournal.brokerfiles.entity.Question;
import java.util.List;

/** Platforms that write times of the computer or the server they run on: the person knows of which zone, and is asked once. */
public final class ZoneQuestion {

    private static final List<String> ZONES = List.of(
            "America/New_York", "America/Chicago", "Europe/London", "Europe/Berlin", "Europe/Athens", "Asia/Kolkata", "UTC");

    private ZoneQuestion() {}

    public static Question of(Row row, Field field) {
        String message = "In which time zone is " + row.text(field) + "? The file does not say.";
        return new Question(Question.TIME_ZONE, row.name(field), message, ZONES, Question.Freedom.ZONE);
    }
}
