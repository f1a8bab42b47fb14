@NullMarked
package com.tradingjournal.answers.control;

import org.jspecify.annotations.NullMarked;
