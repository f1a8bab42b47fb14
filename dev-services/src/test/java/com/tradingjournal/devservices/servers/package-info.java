@NullMarked
package com.tradingjournal.devservices.servers;

import org.jspecify.annotations.NullMarked;
