package com.tradingjournal.notifications.batch;

import java.util.List;

/**
 * What a mail says, before it is HTML or text: both say the same. Public for the templates that are made into classes.
 *
 * @param subject also its heading
 * @param action the one thing to do about it
 * @param notes what is read only by whoever wonders, below the button
 */
public record Letter(String subject, String greeting, List<String> paragraphs, Action action, List<String> notes) {

    /** A button. */
    public record Action(String label, String link) {}

    /** One block each. */
    public Letter {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }
}
