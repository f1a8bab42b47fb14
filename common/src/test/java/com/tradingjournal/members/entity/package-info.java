@NullMarked
package com.tradingjournal.members.entity;

import org.jspecify.annotations.NullMarked;
