package com.tradingjournal.notifications.batch;

import com.tradingjournal.notifications.batch.Letter.Action;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A letter while it is written. The button ends it: to a page of ours, or to one that takes the secret of the mail, which is never
 * offered without saying what to do about a mail one did not ask for.
 */
final class LetterDraft {

    private static final String SINGLE_USE = "The link works once. Do not pass it on.";

    private final String origin;
    private final String subject;
    private final String greeting;
    private final List<String> paragraphs = new ArrayList<>();

    /** @param origin without a slash at its end */
    LetterDraft(String origin, String subject, String greeting) {
        this.origin = origin;
        this.subject = subject;
        this.greeting = greeting;
    }

    LetterDraft say(String paragraph) {
        paragraphs.add(paragraph);
        return this;
    }

    Letter page(String label, String path) {
        return new Letter(subject, greeting, paragraphs, new Action(label, origin + path), List.of());
    }

    /** @param otherwise what somebody does who did not ask for it */
    Letter link(String label, String path, String token, String otherwise) {
        String link = origin + path + "?token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
        return new Letter(subject, greeting, paragraphs, new Action(label, link), List.of(otherwise, SINGLE_USE));
    }
}
