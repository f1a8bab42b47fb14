/** {@code /me}: the signed-in person, whatever workspace he is in. */
@NullMarked
package com.tradingjournal.users.boundary;

import org.jspecify.annotations.NullMarked;
