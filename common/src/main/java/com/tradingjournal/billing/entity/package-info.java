/** What a workspace uses: what plans limit and what its owner looks at. */
@NullMarked
package com.tradingjournal.billing.entity;

import org.jspecify.annotations.NullMarked;
