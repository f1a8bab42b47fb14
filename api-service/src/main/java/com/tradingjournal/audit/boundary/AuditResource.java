package com.tradingjournal.audit.boundary;

import com.tradingjournal.audit.control.AuditReader;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/workspace/audit")
@Tag(name = "audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private final AuditReader reader;

    @Inject
    public AuditResource(AuditReader reader) {
        this.reader = reader;
    }

    @GET
    @Requires(Permission.READ_AUDIT)
    @Operation(operationId = "listAuditEvents", summary = "Who did what in the workspace, newest first; for its owners")
    public Page<AuditLineResponse> list(@BeanParam AuditQuery query, @BeanParam PageQuery page) {
        return page.page(
                reader.lines(query.toFilter(), page.limit() + 1, page.after()),
                line -> new Keyset(line.place(), line.id()),
                AuditLineResponse::of);
    }
}
