/** People's own data. The table belongs to no workspace: columns, not rows, are what the API's role is granted. */
@NullMarked
package com.tradingjournal.users.control;

import org.jspecify.annotations.NullMarked;
