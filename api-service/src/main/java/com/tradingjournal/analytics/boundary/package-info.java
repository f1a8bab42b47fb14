/**
 * {@code /analytics} over HTTP. Every operation takes the filters of {@code GET /trades} and a {@code currency}, and {@code convert}; {@code meta} says
 * when and how the answer was made and what it leaves out. The ETag follows the analytics version and the question.
 */
@NullMarked
package com.tradingjournal.analytics.boundary;

import org.jspecify.annotations.NullMarked;
