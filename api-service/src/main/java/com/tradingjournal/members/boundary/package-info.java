/** {@code /workspace/members}, {@code /workspace/invitations}, {@code /invitations} and {@code /me/workspaces} over HTTP, and the evidence of what was refused. */
@NullMarked
package com.tradingjournal.members.boundary;

import org.jspecify.annotations.NullMarked;
