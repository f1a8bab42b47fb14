package com.tradingjournal.http;

import com.tradingjournal.tenancy.entity.Permission;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a role must have for an operation, whatever it is asked about; the use case asks for more where it depends on that. Stands on
 * every operation that is not {@link Public}: one that says neither is refused to everybody.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    Permission value();
}
