@NullMarked
package com.tradingjournal.devservices.demo;

import org.jspecify.annotations.NullMarked;
