/**
 * What trading cost: {@code /accounts/{id}/charges} holds computed charges against a broker's own, {@code /charges} shows the brokers' plans
 * and the rates that are computed with.
 */
@NullMarked
package com.tradingjournal.charges.boundary;

import org.jspecify.annotations.NullMarked;
