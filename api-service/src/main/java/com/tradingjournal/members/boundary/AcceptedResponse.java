package com.tradingjournal.members.boundary;

import com.tradingjournal.members.control.Joining.Joined;
import com.tradingjournal.tenancy.entity.Role;
import java.util.UUID;

/** Where one belongs from now on, and as what. */
public record AcceptedResponse(JoinedWorkspace workspace, Role role) {

    /** The workspace, as far as one needs it to switch to it. */
    public record JoinedWorkspace(UUID id, String name) {}

    static AcceptedResponse of(Joined joined) {
        return new AcceptedResponse(new JoinedWorkspace(joined.workspaceId(), joined.workspaceName()), joined.role());
    }
}
