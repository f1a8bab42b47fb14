package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.Times;
import java.util.Map;

/**
 * How numbers and times of one file are read: decided for the whole file, never for a row.
 *
 * @param apostrophesGroup whether the file is seen to write {@code 1'234.50} for thousands
 * @param answers what a person said about what the file leaves open, by the question's code
 */
public record Styles(NumberStyle numbers, boolean apostrophesGroup, Times times, Map<String, String> answers) {

    public Styles {
        answers = Map.copyOf(answers);
    }
}
