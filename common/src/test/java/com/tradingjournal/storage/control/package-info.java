/** Files in S3. */
@NullMarked
package com.tradingjournal.storage.control;

import org.jspecify.annotations.NullMarked;
