@NullMarked
package com.tradingjournal.auth.control.totp;

import org.jspecify.annotations.NullMarked;
