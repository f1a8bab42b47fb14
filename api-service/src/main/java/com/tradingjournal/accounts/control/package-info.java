/** Opening, changing and closing trading accounts, and the money that went in and out of them. */
@NullMarked
package com.tradingjournal.accounts.control;

import org.jspecify.annotations.NullMarked;
