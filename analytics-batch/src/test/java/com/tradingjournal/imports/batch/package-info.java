@NullMarked
package com.tradingjournal.imports.batch;

import org.jspecify.annotations.NullMarked;
