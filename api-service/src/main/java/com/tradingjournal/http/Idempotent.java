package com.tradingjournal.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Honours {@code Idempotency-Key}: stands on every {@code POST} but those of {@code /auth} and webhooks. With a key the whole
 * method is one transaction, so it must not call anything remote: what does so (an upload) does it before, and puts this on
 * the method of the bean it then calls, after {@link IdempotencyKey#cover} with a hash of what counts.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Idempotent {}
