@NullMarked
package com.tradingjournal.errors.entity;

import org.jspecify.annotations.NullMarked;
