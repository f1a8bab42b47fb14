package com.tradingjournal.tenancy.control;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Beside {@code @Transactional}: all queries of the transaction see the workspace at one moment, and nothing may be written.
 * For answers made of several queries that must agree to the digit whatever is written meanwhile.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Snapshot {}
