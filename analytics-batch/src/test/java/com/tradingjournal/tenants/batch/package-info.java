/** Jobs that change a whole workspace. */
@NullMarked
package com.tradingjournal.tenants.batch;

import org.jspecify.annotations.NullMarked;
