@NullMarked
package com.tradingjournal.positions.entity;

import org.jspecify.annotations.NullMarked;
