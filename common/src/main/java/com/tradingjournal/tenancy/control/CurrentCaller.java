package com.tradingjournal.tenancy.control;

import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;

/** Who asks on this thread. Nobody, until the boundary or the job runner says otherwise. */
@ApplicationScoped
public class CurrentCaller {

    private final ThreadLocal<Caller> current = ThreadLocal.withInitial(Caller.Nobody::new);

    public Caller get() {
        return current.get();
    }

    public void set(Caller caller) {
        current.set(caller);
    }

    public void clear() {
        current.remove();
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
