/** Writes the trail, in the transaction of what it tells of: what is rolled back has not happened. */
@NullMarked
package com.tradingjournal.audit.control;

import org.jspecify.annotations.NullMarked;
