/** What a person may ask of us about his own data, and an owner about his workspace. */
@NullMarked
package com.tradingjournal.privacy.boundary;

import org.jspecify.annotations.NullMarked;
