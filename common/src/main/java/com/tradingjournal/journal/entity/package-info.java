/** What a trader writes about a day, whether he traded or not. */
@NullMarked
package com.tradingjournal.journal.entity;

import org.jspecify.annotations.NullMarked;
