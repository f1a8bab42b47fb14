/**
 * A person's changes to his own account, and the mailed links that prove who he is. Decisions: a link bears his id beside its secret,
 * so that he can be found and row-level security can show it to him alone; it works once, by an update that only one of two can win;
 * whoever changes password or e-mail makes every other link of his void; what is asked about an e-mail whose owner nobody knows is
 * looked up only after the answer.
 */
@NullMarked
package com.tradingjournal.auth.control.account;

import org.jspecify.annotations.NullMarked;
