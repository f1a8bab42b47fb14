/** The day journal: everyone writes his own and all of the workspace may read it. */
@NullMarked
package com.tradingjournal.journal.control;

import org.jspecify.annotations.NullMarked;
