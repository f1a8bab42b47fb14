package com.tradingjournal.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource whose figures follow the journal: its GETs that return an {@link Answer} are answered from the cache as long as
 * nothing has changed, or with 304; what must be computed goes through {@link com.tradingjournal.answers.control.HeavyReads}. The
 * address is the question, so an answer may depend on nothing but the journal, the address and the reader.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Remembered {}
