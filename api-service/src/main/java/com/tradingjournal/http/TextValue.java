package com.tradingjournal.http;

import com.tradingjournal.errors.entity.Invalid;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;

/** What comes as a text, in a query, a path or a form: read as strictly as the same value in a body. */
public final class TextValue {

    private TextValue() {}

    /** @throws Invalid naming the field, for what is no day or of a year nobody trades in */
    public static LocalDate date(String field, String text) {
        try {
            return JsonTypes.date(text);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw Invalid.field(field, "is not " + JsonTypes.A_DATE);
        }
    }

    /** @throws Invalid naming the field */
    public static UUID uuid(String field, String text) {
        try {
            return JsonTypes.uuid(text);
        } catch (IllegalArgumentException unreadable) {
            throw Invalid.field(field, "is not " + JsonTypes.AN_ID);
        }
    }

    /** @throws Invalid naming the field, for what is no whole number or out of range */
    public static long number(String field, String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Answered below, as any number out of range.
        }
        throw Invalid.field(field, "must be a whole number from " + least + " to " + most);
    }
}
