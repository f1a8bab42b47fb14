/** Tags: names a workspace shares; a name is one tag whatever its case. */
@NullMarked
package com.tradingjournal.tags.entity;

import org.jspecify.annotations.NullMarked;
