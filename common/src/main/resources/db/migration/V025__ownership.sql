-- What the service may do to workspaces, jobs and keys, as narrow as what it does: a member who got at its connection could rename the
-- workspace, give it another plan, or order work in somebody else's name.

-- A key is its maker's as long as he is a member, and never again: who is invited back makes new ones.
delete from api_keys k where not exists (select from memberships m where m.tenant_id = k.tenant_id and m.user_id = k.user_id);
alter table api_keys
    drop constraint api_keys_user_id_fkey,
    add constraint api_keys_membership_fkey foreign key (tenant_id, user_id) references memberships on delete cascade;

-- The zone is changed by a job, which rewrites the days with it; the plan by nobody yet.
revoke update on tenants, jobs from journal_api;
grant update (name, currency, time_zone_pending, breakeven_tolerance, risk_free_rate, analytics_version, deletion_due_at, updated_at, version) on tenants
    to journal_api;
grant update (cancel_requested) on jobs to journal_api;

-- Everybody whose work changes a figure counts up the workspace's analytics version: so it is the columns that are guarded, not the row.
create function refuse_for_this_role() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise insufficient_privilege using message = 'The role in this workspace does not allow this.';
end
$$;

create trigger tenants_settings_by_managers before update of name, currency, time_zone_pending, breakeven_tolerance, risk_free_rate on tenants
    for each statement when (current_user = 'journal_api' and coalesce(current_setting('app.current_role', true), '') not in ('OWNER', 'ADMIN'))
    execute function refuse_for_this_role();
create trigger tenants_end_by_owners before update of deletion_due_at on tenants
    for each statement when (current_user = 'journal_api' and coalesce(current_setting('app.current_role', true), '') <> 'OWNER')
    execute function refuse_for_this_role();

create policy "Jobs are ordered in one's own name, by viewers only exports" on jobs as restrictive for insert to journal_api
    with check (user_id = ${user} and (${role} in ('OWNER', 'ADMIN', 'MEMBER') or tenant_id = '00000000-0000-0000-0000-000000000000'));
create policy "A member cancels only his own jobs and those of his imports" on jobs as restrictive for update to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and (user_id = ${user} or exists
        (select from imports i where i.tenant_id = jobs.tenant_id and i.job_id = jobs.id and i.user_id = ${user}))));
