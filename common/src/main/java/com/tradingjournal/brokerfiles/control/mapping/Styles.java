package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.Times;
import java.util.Map;

/**
 * How numbers and times of one file are read: decided for the whole file, never for a row.
 *
 * @param answers what a person said about what the file leaves open, by the question's code
 */
public record Styles(NumberStyle numbers, Times times, Map<String, String> answers) {

    public Styles {
        answers = Map.copyOf(answers);
    }
}
