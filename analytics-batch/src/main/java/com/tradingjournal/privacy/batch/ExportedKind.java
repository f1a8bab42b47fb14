package com.tradingjournal.privacy.batch;

import java.util.Locale;

/**
 * The kinds of things a person's export holds: a file of each. The statement's one parameter is the person; of a workspace it is asked in
 * each of his, bound to it. Which columns there are to be had is the catalogue's to say ({@code privacy/personal-data.txt}); a test holds
 * the two against each other.
 */
enum ExportedKind {
    PROFILE(Scope.PERSON, "select id, email, name, verified_at, created_at, updated_at from users where id = ?"),
    MAILS(Scope.PERSON, """
            select tenant_id, id, recipient, template, parameters, state, created_at, sent_at from mail_outbox where user_id = ?
             order by created_at"""),
    EXPORTS(Scope.PERSON, """
            select id, status, created_at, finished_at, expires_at from personal_exports where user_id = ? order by created_at"""),
    LINKED_IDENTITIES(
            Scope.PERSON,
            "select provider, subject, linked_at from linked_identities where user_id = ? order by provider"),
    WORKSPACES(Scope.WORKSPACE, """
            select t.id as tenant_id, t.name, t.currency, t.time_zone, t.time_zone_pending, t.created_at, m.role, m.created_at as joined_at,
                   m.last_used_at
              from tenants t join memberships m on m.tenant_id = t.id where m.user_id = ?"""),
    SESSIONS(Scope.WORKSPACE, """
            select tenant_id, id, device, address, created_at, last_seen_at, revoked_at, revoked_reason
              from sessions where user_id = ? order by created_at"""),
    API_KEYS(Scope.WORKSPACE, """
            select tenant_id, id, name, scopes, created_at, expires_at, last_used_at from api_keys where user_id = ? order by created_at"""),
    AUDIT_EVENTS(Scope.WORKSPACE, """
            select e.tenant_id, e.id, e.at, e.event, e.actor_id, e.target_id, e.before, e.after, e.request_id
              from (values (?::uuid)) me (id) join audit_events e on me.id in (e.actor_id, e.target_id) order by e.at, e.id"""),
    ACCOUNTS(Scope.WORKSPACE, """
            select tenant_id, id, name, broker, currency, time_zone, lot_method, starting_balance, charges_profile, created_at, updated_at
              from accounts where user_id = ? order by created_at"""),
    CASH_FLOWS(Scope.WORKSPACE, """
            select tenant_id, id, account_id, day, amount, note, created_at from cash_flows where user_id = ? order by day, id"""),
    STRATEGIES(Scope.WORKSPACE, """
            select tenant_id, id, name, description, rules, created_at, updated_at from strategies where user_id = ? order by created_at"""),
    TAGS(Scope.WORKSPACE, """
            select g.tenant_id, g.id, g.name, g.created_at from tags g where exists (
                select from trade_tags x join trades t on t.tenant_id = x.tenant_id and t.id = x.trade_id
                 where x.tenant_id = g.tenant_id and x.tag_id = g.id and t.user_id = ?)"""),
    TRADES(Scope.WORKSPACE, """
            select t.*, array(select x.tag_id from trade_tags x where x.tenant_id = t.tenant_id and x.trade_id = t.id) as tag_ids
              from trades t where t.user_id = ? order by t.entry_key, t.id"""),
    EXECUTIONS(Scope.WORKSPACE, "select * from executions where user_id = ? order by executed_at, sequence, id"),
    TRADE_EXECUTIONS(Scope.WORKSPACE, "select * from trade_executions where user_id = ? order by trade_id, ordinal"),
    CLOSED_LOTS(Scope.WORKSPACE, "select * from closed_lots where user_id = ? order by closed_at, trade_id, ordinal"),
    JOURNAL_DAYS(Scope.WORKSPACE, """
            select tenant_id, day, notes, created_at, updated_at from journal_days where user_id = ? order by day"""),
    IMPORTS(Scope.WORKSPACE, "select * from imports where user_id = ? order by created_at"),
    IMPORT_ERRORS(Scope.WORKSPACE, """
            select e.* from import_errors e join imports i on i.tenant_id = e.tenant_id and i.id = e.import_id where i.user_id = ?
             order by e.import_id, e.record_no"""),
    IMPORT_ANSWERS(Scope.WORKSPACE, """
            select tenant_id, account_id, format, code, option, updated_at from import_answers where user_id = ?"""),
    IMPORT_MAPPINGS(Scope.WORKSPACE, """
            select tenant_id, id, account_id, name, format, mapping, created_at from import_mappings where user_id = ?"""),
    REMOVED_FILLS(Scope.WORKSPACE, """
            select tenant_id, account_id, fill_key, import_id, removed_at from removed_fills where user_id = ?"""),
    STATED_CHARGES(Scope.WORKSPACE, """
            select c.* from stated_charges c join accounts a on a.tenant_id = c.tenant_id and a.id = c.account_id where a.user_id = ?""");

    /** Where it is asked. */
    enum Scope {
        /** Once, in no workspace. */
        PERSON,
        /** In each workspace of his, bound to it. */
        WORKSPACE
    }

    private final Scope scope;
    private final String sql;

    ExportedKind(Scope scope, String sql) {
        this.scope = scope;
        this.sql = sql;
    }

    Scope scope() {
        return scope;
    }

    String sql() {
        return sql;
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".json";
    }
}
