@NullMarked
package com.tradingjournal.apikeys.boundary;

import org.jspecify.annotations.NullMarked;
