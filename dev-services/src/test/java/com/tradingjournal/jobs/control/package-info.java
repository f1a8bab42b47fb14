@NullMarked
package com.tradingjournal.jobs.control;

import org.jspecify.annotations.NullMarked;
