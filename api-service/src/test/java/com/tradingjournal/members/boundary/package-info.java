@NullMarked
package com.tradingjournal.members.boundary;

import org.jspecify.annotations.NullMarked;
