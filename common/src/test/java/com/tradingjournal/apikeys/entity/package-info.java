@NullMarked
package com.tradingjournal.apikeys.entity;

import org.jspecify.annotations.NullMarked;
