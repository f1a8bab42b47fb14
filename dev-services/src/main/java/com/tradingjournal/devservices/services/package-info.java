/**
 * The two processes of the product as {@code ./run} starts them: their jars, their environment, their health, and the caches
 * that make their start short.
 */
@NullMarked
package com.tradingjournal.devservices.services;

import org.jspecify.annotations.NullMarked;
