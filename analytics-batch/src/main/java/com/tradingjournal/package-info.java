/** The batch process. */
@NullMarked
package com.tradingjournal;

import org.jspecify.annotations.NullMarked;
