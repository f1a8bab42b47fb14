@NullMarked
package com.tradingjournal.users.entity;

import org.jspecify.annotations.NullMarked;
