/** Turns what the database refuses into the domain's own exceptions, in one place for JDBC, JPA and the commit. */
@NullMarked
package com.tradingjournal.errors.control;

import org.jspecify.annotations.NullMarked;
