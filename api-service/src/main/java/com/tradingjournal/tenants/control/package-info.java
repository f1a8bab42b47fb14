/** The workspace itself. Its zone is changed by a job, because every stored day changes with it. */
@NullMarked
package com.tradingjournal.tenants.control;

import org.jspecify.annotations.NullMarked;
