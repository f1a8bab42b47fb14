/**
 * What is asked of a journal and what an answer is made of, wherever it is found. To add a dimension: a line in {@link
 * com.tradingjournal.analytics.control.question.Dimension}.
 */
@NullMarked
package com.tradingjournal.analytics.control.question;

import org.jspecify.annotations.NullMarked;
