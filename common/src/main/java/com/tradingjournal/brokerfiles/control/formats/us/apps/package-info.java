/** Orders and activity of apps and of brokers in other countries whose customers trade American markets. */
@NullMarked
package com.tradingjournal.brokerfiles.control.formats.us.apps;

import org.jspecify.annotations.NullMarked;
