package com.tradingjournal.brokerfiles.entity;

import java.util.List;
import java.util.Map;

/** Which format a file has. */
public sealed interface Detection {

    /** Id and name of a format. */
    record Format(String id, String name) {}

    /** @param mapping of the columns that are read, in the file's order and words, what each means */
    record Known(
            Format format, long headerRow, List<String> header, Map<String, Field> mapping, List<Question> questions)
            implements Detection {}

    /** None: the fullest line that was seen, and the headers that would have been known. */
    record Unknown(List<String> seen, List<KnownHeader> known) implements Detection {

        public String message() {
            return "No known header was found. The file has: " + String.join(", ", seen) + ".";
        }
    }

    record KnownHeader(Format format, List<String> columns) {}
}
