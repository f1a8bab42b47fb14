/** What is worth remembering for ever. A line holds ids only, so that an erased person is anonymous in it. */
@NullMarked
package com.tradingjournal.audit.entity;

import org.jspecify.annotations.NullMarked;
