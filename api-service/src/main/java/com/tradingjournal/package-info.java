/** The API process. Features are packages beside this one; the HTTP plumbing they share is {@code http}. */
@NullMarked
package com.tradingjournal;

import org.jspecify.annotations.NullMarked;
