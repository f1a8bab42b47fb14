/** A person. He exists once, whatever workspaces he belongs to; his e-mail is compared by its key and shown as he wrote it. */
@NullMarked
package com.tradingjournal.users.entity;

import org.jspecify.annotations.NullMarked;
