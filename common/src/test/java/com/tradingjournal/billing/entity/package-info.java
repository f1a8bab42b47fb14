@NullMarked
package com.tradingjournal.billing.entity;

import org.jspecify.annotations.NullMarked;
