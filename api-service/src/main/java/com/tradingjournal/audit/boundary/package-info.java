/** {@code /workspace/audit}: who did what in a workspace, for its owners. Ids only. */
@NullMarked
package com.tradingjournal.audit.boundary;

import org.jspecify.annotations.NullMarked;
