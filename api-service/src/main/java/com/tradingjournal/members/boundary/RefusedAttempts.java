package com.tradingjournal.members.boundary;

import static java.lang.System.Logger.Level.DEBUG;
import static java.lang.System.Logger.Level.WARNING;

import com.tradingjournal.audit.control.AuditTrail;
import com.tradingjournal.audit.entity.AuditEvent;
import com.tradingjournal.errors.entity.DomainException;
import com.tradingjournal.errors.entity.ErrorCode;
import com.tradingjournal.errors.entity.Forbidden;
import com.tradingjournal.errors.entity.NotFound;
import com.tradingjournal.http.Refused;
import com.tradingjournal.tenancy.control.CurrentCaller;
import com.tradingjournal.tenancy.control.ThreadTransactionManager;
import com.tradingjournal.tenancy.entity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Keeps evidence of what somebody tried that his role refuses, or in a workspace that is not his: a line in the trail of the workspace he
 * is in, in a transaction of its own, because the one of the request is undone by now.
 */
@ApplicationScoped
class RefusedAttempts {

    private static final System.Logger LOG = System.getLogger(RefusedAttempts.class.getName());

    private final ThreadTransactionManager transactions;
    private final CurrentCaller callers;
    private final AuditTrail audit;

    @Inject
    RefusedAttempts(ThreadTransactionManager transactions, CurrentCaller callers, AuditTrail audit) {
        this.transactions = transactions;
        this.callers = callers;
        this.audit = audit;
    }

    void remember(@Observes Refused refused) {
        Optional<Caller.Entrant> asker = asker();
        if (asker.isEmpty()) {
            return;
        }
        switch (refused.refusal()) {
            case Forbidden forbidden
            when forbidden.code() == ErrorCode.FORBIDDEN ->
                record(asker.get(), AuditEvent.ACCESS_DENIED, asker.get().userId(), refused.operation());
            case NotFound foreign
            when foreign.workspaceId().isPresent() ->
                record(
                        asker.get(),
                        AuditEvent.CROSS_TENANT_ATTEMPT,
                        foreign.workspaceId().get(),
                        refused.operation());
            case DomainException _ -> {}
        }
    }

    void rememberNamed(String workspace, String operation) {
        Optional<Caller.Entrant> asker = asker();
        if (asker.isEmpty()) {
            return;
        }
        try {
            UUID named = UUID.fromString(workspace);
            if (!named.equals(asker.get().tenantId())) {
                record(asker.get(), AuditEvent.CROSS_TENANT_ATTEMPT, named, operation);
            }
        } catch (IllegalArgumentException noId) {
            LOG.log(DEBUG, "What was named is no workspace.", noId);
        }
    }

    /** Somebody of a workspace, or a program with his key. */
    private Optional<Caller.Entrant> asker() {
        return switch (callers.get()) {
            case Caller.Member member -> Optional.of(new Caller.Entrant(member.tenantId(), member.userId()));
            case Caller.KeyHolder holder -> Optional.of(new Caller.Entrant(holder.tenantId(), holder.userId()));
            case Caller.Founder _,
                    Caller.Person _,
                    Caller.Entrant _,
                    Caller.Invitee _,
                    Caller.Bystander _,
                    Caller.JobOf _,
                    Caller.Nobody _ -> Optional.empty();
        };
    }

    /** The answer is the same whether it could be written down or not: it refuses. */
    private void record(Caller.Entrant asker, AuditEvent event, UUID target, String operation) {
        try {
            transactions.callAs(asker, () -> {
                audit.recordChange(event, target, Map.of(), Map.of("operation", operation));
                return true;
            });
        } catch (RuntimeException unwritten) {
            LOG.log(WARNING, "A refused attempt could not be written into the audit trail.", unwritten);
        }
    }
}
