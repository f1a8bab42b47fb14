package com.tradingjournal.brokerfiles.control.mapping;

import com.tradingjournal.brokerfiles.control.text.NumberStyle;
import com.tradingjournal.brokerfiles.control.text.Times;

/** How numbers and times of one file are read: decided for the whole file, never for a row. */
public record Styles(NumberStyle numbers, Times times) {}
