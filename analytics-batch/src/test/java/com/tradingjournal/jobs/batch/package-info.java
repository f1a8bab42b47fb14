@NullMarked
package com.tradingjournal.jobs.batch;

import org.jspecify.annotations.NullMarked;
