package com.tradingjournal.devservices;

/** Why {@code ./run} cannot go on, in one sentence for the person who called it. */
final class StartupFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StartupFailure(String sentence) {
        super(sentence);
    }
}
