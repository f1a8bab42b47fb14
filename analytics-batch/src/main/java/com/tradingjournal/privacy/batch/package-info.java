/**
 * What becomes of what people ask about their data: the file with all that is theirs, erasing what is due, forgetting what has been kept
 * long enough. Each is done over and over until it is complete, and done again after a process has died: what is left of a person or a
 * workspace goes only when nothing hangs on it, so that whatever was not reached is found again.
 */
@NullMarked
package com.tradingjournal.privacy.batch;

import org.jspecify.annotations.NullMarked;
