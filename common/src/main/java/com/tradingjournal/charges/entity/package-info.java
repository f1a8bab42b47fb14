/** What trading costs: the parts that a fill's fees are made of. */
@NullMarked
package com.tradingjournal.charges.entity;

import org.jspecify.annotations.NullMarked;
