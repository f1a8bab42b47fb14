/**
 * Who belongs to a workspace, as values. Decisions: a removed member's accounts and trades stay in the workspace and stay his by id
 * (owners and admins go on to edit them, and they are his again when he comes back); every role but OWNER can be invited, an owner is
 * made of a member; an invitation that is used, withdrawn or replaced is gone, one that has run out is as good as gone.
 */
@NullMarked
package com.tradingjournal.members.entity;

import org.jspecify.annotations.NullMarked;
