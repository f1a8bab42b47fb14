@NullMarked
package com.tradingjournal.privacy.boundary;

import org.jspecify.annotations.NullMarked;
