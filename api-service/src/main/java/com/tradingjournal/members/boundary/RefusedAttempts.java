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
        if (!(callers.get() instanceof Caller.Member member)) {
            return;
        }
        switch (refused.refusal()) {
            case Forbidden forbidden
            when forbidden.code() == ErrorCode.FORBIDDEN ->
                record(member, AuditEvent.ACCESS_DENIED, member.userId(), refused.operation());
            case NotFound foreign
            when foreign.workspaceId().isPresent() ->
                record(
                        member,
                        AuditEvent.CROSS_TENANT_ATTEMPT,
                        foreign.workspaceId().get(),
                        refused.operation());
            case DomainException _ -> {}
        }
    }

    void rememberNamed(String workspace, String operation) {
        if (!(callers.get() instanceof Caller.Member member)) {
            return;
        }
        try {
            UUID named = UUID.fromString(workspace.strip());
            if (!named.equals(member.tenantId())) {
                record(member, AuditEvent.CROSS_TENANT_ATTEMPT, named, operation);
            }
        } catch (IllegalArgumentException noId) {
            LOG.log(DEBUG, "What was named is no workspace.", noId);
        }
    }

    /** The answer is the same whether it could be written down or not: it refuses. */
    private void record(Caller.Member member, AuditEvent event, UUID target, String operation) {
        try {
            transactions.callAs(new Caller.Entrant(member.tenantId(), member.userId()), () -> {
                audit.recordChange(event, target, Map.of(), Map.of("operation", operation));
                return true;
            });
        } catch (RuntimeException unwritten) {
            LOG.log(WARNING, "A refused attempt could not be written into the audit trail.", unwritten);
        }
    }
}
