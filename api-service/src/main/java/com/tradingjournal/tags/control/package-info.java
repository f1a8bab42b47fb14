/** The workspace's tags: found or made by name, renamed and removed by who manages them. */
@NullMarked
package com.tradingjournal.tags.control;

import org.jspecify.annotations.NullMarked;
