/**
 * A workspace's people: who they are, what they may do, who is asked to join. Rules are {@code members.entity.Team}'s; this locks what
 * they are asked about, so that they hold when two people change each other at the same moment.
 */
@NullMarked
package com.tradingjournal.members.control;

import org.jspecify.annotations.NullMarked;
