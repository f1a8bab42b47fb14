@NullMarked
package com.tradingjournal.charges.entity;

import org.jspecify.annotations.NullMarked;
