@NullMarked
package com.tradingjournal.privacy.batch;

import org.jspecify.annotations.NullMarked;
