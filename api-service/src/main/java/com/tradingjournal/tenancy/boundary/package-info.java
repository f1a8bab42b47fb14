/** Where a request's caller comes from: the token alone, and he is forgotten when the request ends. */
@NullMarked
package com.tradingjournal.tenancy.boundary;

import org.jspecify.annotations.NullMarked;
