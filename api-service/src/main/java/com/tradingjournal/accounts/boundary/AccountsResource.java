package com.tradingjournal.accounts.boundary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.tradingjournal.accounts.control.TradingAccounts;
import com.tradingjournal.accounts.entity.Account;
import com.tradingjournal.errors.entity.ExpectedVersion;
import com.tradingjournal.http.Idempotent;
import com.tradingjournal.http.MergePatch;
import com.tradingjournal.http.Page;
import com.tradingjournal.http.PageQuery;
import com.tradingjournal.http.Requires;
import com.tradingjournal.tenancy.control.Keyset;
import com.tradingjournal.tenancy.entity.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApplicationScoped
@Tag(name = "accounts")
public class AccountsResource {

    private final TradingAccounts accounts;
    private final MergePatch patches;

    @Inject
    public AccountsResource(TradingAccounts accounts, MergePatch patches) {
        this.accounts = accounts;
        this.patches = patches;
    }

    @GET
    @Requires(Permission.VIEW)
    @Operation(operationId = "listAccounts", summary = "The accounts of the workspace, by name")
    public Page<AccountResponse> list(@BeanParam PageQuery page) {
        return page.page(accounts.page(page.limit() + 1, page.after()), AccountsResource::place, AccountResponse::of);
    }

    @POST
    @Idempotent
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "createAccount", summary = "Open an account of your own")
    @APIResponseSchema(value = AccountResponse.class, responseCode = "201")
    public AccountResponse create(@Valid @NotNull AccountRequest request) {
        return AccountResponse.of(accounts.open(request.toOpening()));
    }

    @GET
    @Path("/{id}")
    @Requires(Permission.VIEW)
    @Operation(operationId = "getAccount", summary = "One account")
    public AccountResponse read(@PathParam("id") UUID id) {
        return AccountResponse.of(accounts.read(id));
    }

    @PATCH
    @Path("/{id}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "updateAccount", summary = "Change an account; another lot method matches its fills anew")
    @RequestBody(content = @Content(schema = @Schema(implementation = AccountRequest.class)))
    public AccountResponse update(
            @PathParam("id") UUID id,
            @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected,
            @NotNull JsonNode patch)
            throws JsonProcessingException {
        Account account = accounts.read(id);
        expected.require(account.version());
        AccountRequest request = patches.apply(AccountRequest.of(account), patch);
        return AccountResponse.of(accounts.revise(id, request.toOpening(), ExpectedVersion.of(account.version())));
    }

    @DELETE
    @Path("/{id}")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "deleteAccount", summary = "Delete an account that has no trades")
    public void delete(@PathParam("id") UUID id, @HeaderParam("If-Match") @DefaultValue("*") ExpectedVersion expected) {
        accounts.close(id, expected);
    }

    @GET
    @Path("/{id}/cash-flows")
    @Requires(Permission.VIEW)
    @Operation(operationId = "listCashFlows", summary = "Deposits and withdrawals of an account, newest first")
    public Page<CashFlowResponse> cashFlows(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return page.page(
                accounts.cashFlows(id, page.limit() + 1, page.after()),
                flow -> new Keyset(flow.date().toString(), flow.id()),
                CashFlowResponse::of);
    }

    @POST
    @Idempotent
    @Path("/{id}/cash-flows")
    @Requires(Permission.WRITE_OWN_TRADES)
    @Operation(operationId = "createCashFlow", summary = "Record a deposit or, with a negative amount, a withdrawal")
    @APIResponseSchema(value = CashFlowResponse.class, responseCode = "201")
    public CashFlowResponse addCashFlow(@PathParam("id") UUID id, @Valid @NotNull CashFlowRequest request) {
        return CashFlowResponse.of(accounts.deposit(id, request.date(), request.amount(), request.note()));
    }

    private static Keyset place(Account account) {
        return new Keyset(Objects.requireNonNull(account.nameKey()), account.id());
    }
}
