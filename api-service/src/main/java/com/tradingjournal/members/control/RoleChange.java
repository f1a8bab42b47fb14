package com.tradingjournal.members.control;

import com.tradingjournal.auth.control.Reauthentication;
import com.tradingjournal.members.entity.Member;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives a member another role. Making an owner cannot be taken back by who does it: he proves himself first, outside of transactions. */
@ApplicationScoped
public class RoleChange {

    private final Members members;
    private final Reauthentication reauthentication;
    private final CurrentCaller callers;

    @Inject
    RoleChange(Members members, Reauthentication reauthentication, CurrentCaller callers) {
        this.members = members;
        this.reauthentication = reauthentication;
        this.callers = callers;
    }

    /**
     * What the caller proves himself with.
     *
     * @param password his own; null where he gave none, or has none
     * @param address where the request comes from
     */
    public record Proof(@Nullable String password, String address) {}

    public Member give(UUID userId, Role wanted, Proof proof) {
        if (wanted != Role.OWNER) {
            return members.change(userId, wanted);
        }
        Member present = members.ownerToBe(userId);
        if (present.role() == Role.OWNER) {
            return present;
        }
        reauthentication.require((Caller.Member) callers.get(), proof.password(), proof.address());
        return members.makeOwner(userId);
    }
}
