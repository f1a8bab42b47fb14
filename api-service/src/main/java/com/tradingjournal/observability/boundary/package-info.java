/**
 * What the platform sees. A process is ready while its database is there in the right
 * version; Redis and S3 being away is shown, but sends nobody elsewhere: every node would be as badly off.
 */
@NullMarked
package com.tradingjournal.observability.boundary;

import org.jspecify.annotations.NullMarked;
