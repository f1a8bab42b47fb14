/** A workspace: whose currency and zone every figure is in, and who belongs to it. Everything else hangs on its id. */
@NullMarked
package com.tradingjournal.tenants.entity;

import org.jspecify.annotations.NullMarked;
