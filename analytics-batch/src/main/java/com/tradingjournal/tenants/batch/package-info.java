/** What changes a whole workspace and takes longer than a request. */
@NullMarked
package com.tradingjournal.tenants.batch;

import org.jspecify.annotations.NullMarked;
