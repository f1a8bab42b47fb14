@NullMarked
package com.tradingjournal.tenancy.entity;

import org.jspecify.annotations.NullMarked;
