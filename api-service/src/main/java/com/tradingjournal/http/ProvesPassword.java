package com.tradingjournal.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The operation asks for a password that somebody has: wrong ones are counted, and after too many it answers 423. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ProvesPassword {

    /** For the document, where a person signed in proves himself. */
    String OR_FRESH =
            "Whoever has no password leaves it out, within five minutes of signing in with Google; else he is answered 401 BAD_CREDENTIALS.";
}
