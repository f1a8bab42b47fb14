/**
 * Files of Indian brokers. Their times are Indian whatever the account's zone, their dates begin with the day, their money is
 * rupees. Of shares the rule of the day applies ({@code IntradayNetting}); derivatives are told apart by their terms, since every
 * broker writes contracts in words of his own.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.india;

import org.jspecify.annotations.NullMarked;
