/** {@code /workspace}: the one workspace the token is for. */
@NullMarked
package com.tradingjournal.tenants.boundary;

import org.jspecify.annotations.NullMarked;
