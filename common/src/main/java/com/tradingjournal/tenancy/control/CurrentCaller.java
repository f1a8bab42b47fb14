package com.tradingjournal.tenancy.control;

import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.tenancy.entity.BoundTenant;
import com.tradingjournal.tenancy.entity.Caller;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Who asks on this thread, and for what. Nobody, until the boundary or the job runner says otherwise. */
@ApplicationScoped
public class CurrentCaller {

    private final ThreadLocal<Caller> current = ThreadLocal.withInitial(Caller.Nobody::new);
    private final ThreadLocal<@Nullable Permission> asked = new ThreadLocal<>();

    public Caller get() {
        return current.get();
    }

    public void set(Caller caller) {
        current.set(caller);
    }

    /** What the operation needs: whoever comes with a token is held to it with his live role, as soon as that is known. */
    public void ask(Permission permission) {
        asked.set(permission);
    }

    public void clear() {
        current.remove();
        asked.remove();
    }

    /** @throws Forbidden where the role that the binding found does not have what the operation needs */
    void requireAsked(BoundTenant bound) {
        Permission needed = asked.get();
        if (needed != null && isHeldToIt(current.get())) {
            bound.require(needed);
        }
    }

    /** Whoever is no member yet is let in by what he brings; a job does what was allowed when it was ordered. */
    private static boolean isHeldToIt(Caller caller) {
        return switch (caller) {
            case Caller.Member _, Caller.KeyHolder _ -> true;
            case Caller.Founder _,
                    Caller.Person _,
                    Caller.Entrant _,
                    Caller.Invitee _,
                    Caller.Bystander _,
                    Caller.JobOf _,
                    Caller.Nobody _ -> false;
        };
    }

    /** Runs the work as this caller and gives the thread back to the one before. */
    public <T> T callAs(Caller caller, Callable<T> work) throws Exception {
        Caller before = current.get();
        current.set(caller);
        try {
            return work.call();
        } finally {
            current.set(before);
        }
    }
}
