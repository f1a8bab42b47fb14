@NullMarked
package com.tradingjournal.auth.control.password;

import org.jspecify.annotations.NullMarked;
