@NullMarked
package com.tradingjournal.imports.boundary;

import org.jspecify.annotations.NullMarked;
