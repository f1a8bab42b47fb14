/**
 * The broker files we know, one class each: its columns under all their names, its words, its zone, and only the code
 * that is truly its own.
 *
 * <p>To add a broker: write a class in the package of its kind that implements {@code BrokerFormat}, add it to that package's
 * list (a new list to {@code Formats}), put a file of its shape under {@code src/test/resources/imports/<id>/} with what it must come to, and nothing else.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats;

import org.jspecify.annotations.NullMarked;
