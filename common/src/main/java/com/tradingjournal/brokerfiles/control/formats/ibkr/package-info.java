/**
 * Interactive Brokers: the activity statement and Flex queries, as text or XML. Times are of the zone the person set at the broker:
 * the account's. A negative commission is a cost, a positive one a rebate; quantities may or may not be signed, so the side is read first.
 */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.ibkr;

import org.jspecify.annotations.NullMarked;
