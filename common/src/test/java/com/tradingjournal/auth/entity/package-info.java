@NullMarked
package com.tradingjournal.auth.entity;

import org.jspecify.annotations.NullMarked;
