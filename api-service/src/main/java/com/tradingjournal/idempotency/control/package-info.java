/**
 * The same request twice has one effect. The key is claimed first, in the transaction of the effect, and its answer stored in
 * it: a refused request leaves nothing, and a second one in flight waits at the claim until the first has ended.
 */
@NullMarked
package com.tradingjournal.idempotency.control;

import org.jspecify.annotations.NullMarked;
