/**
 * What every test stands on: one set of real servers per JVM, a migrated database of its own for each test class, a clock that
 * can be moved, and the rules of the architecture. Nothing here is a mock.
 */
@NullMarked
package com.tradingjournal.testing;

import org.jspecify.annotations.NullMarked;
