/** What the schema promises, asked of the catalogue and of every table in it, so that a new table is tested by being there. */
@NullMarked
package com.tradingjournal.schema;

import org.jspecify.annotations.NullMarked;
