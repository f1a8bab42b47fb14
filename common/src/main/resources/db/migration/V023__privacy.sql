-- Taking one's data out, leaving, and giving a workspace up. What is asked for happens after a while, so that it can be taken back;
-- then it is complete. Erasing is done by functions of the owner: no service is granted to delete what it has no other reason to.
alter table users add column deletion_due_at timestamptz;
alter table tenants add column deletion_due_at timestamptz;

comment on column users.deletion_due_at is 'When all that is his is erased; until then he cannot sign in, but take it back. Null: he stays.';
comment on column tenants.deletion_due_at is 'When it is erased with all that is in it; until then it can only be read. Null: it stays.';

-- What a person asked to be given: a file with all that is his. It is his alone, whatever workspace he is in: it carries the nil UUID.
create table personal_exports (
    tenant_id   uuid        not null,
    id          uuid        not null,
    user_id     uuid        not null constraint personal_exports_user_id_fkey references users,
    status      text        collate "C" not null default 'QUEUED' constraint personal_exports_status_check
                check (status in ('QUEUED', 'RUNNING', 'COMPLETED', 'FAILED')),
    created_at  timestamptz not null,
    finished_at timestamptz,
    expires_at  timestamptz,
    constraint personal_exports_pkey primary key (tenant_id, id)
);

comment on column personal_exports.expires_at is 'When the file is removed.';

-- One under way for each person.
create unique index personal_exports_under_way_key on personal_exports (tenant_id, user_id) where status in ('QUEUED', 'RUNNING');
create index users_deletion_due_at_idx on users (deletion_due_at) where deletion_due_at is not null;
create index tenants_deletion_due_at_idx on tenants (deletion_due_at) where deletion_due_at is not null;
create index audit_events_actor_id_idx on audit_events (tenant_id, actor_id, at, id);
create index audit_events_event_idx on audit_events (tenant_id, event, at, id);

grant select (deletion_due_at), update (deletion_due_at) on users to journal_api;
grant select (verified_at, created_at, updated_at, deletion_due_at) on users to journal_batch;
grant select on personal_exports to journal_api;
grant insert (tenant_id, id, user_id, created_at) on personal_exports to journal_api;
grant select, update (status, finished_at, expires_at), delete on personal_exports to journal_batch;
grant select, delete on sessions to journal_batch;
grant select on import_answers, import_mappings to journal_batch;

alter table personal_exports enable row level security;
alter table personal_exports force row level security;

create policy "A person sees and orders his own exports" on personal_exports to journal_api
    using (user_id = ${user}) with check (user_id = ${user} and tenant_id = '00000000-0000-0000-0000-000000000000');
create policy "Exports are of no workspace but their own" on personal_exports to journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "The batch makes every export while it is in no workspace" on personal_exports to journal_batch
    using (${tenant} is null) with check (${tenant} is null);
create policy "Migrations see every export" on personal_exports to journal_owner using (true) with check (true);

create policy "A person orders the job of his own export" on jobs for insert to journal_api
    with check (tenant_id = '00000000-0000-0000-0000-000000000000' and user_id = ${user} and type = 'privacy-export');
create policy "A person sees the job of his own export" on jobs for select to journal_api
    using (tenant_id = '00000000-0000-0000-0000-000000000000' and user_id = ${user} and type = 'privacy-export');

create policy "The batch reads a workspace's sessions from inside" on sessions for select to journal_batch
    using (tenant_id = ${tenant});
create policy "The batch forgets sessions that have ended long ago" on sessions for delete to journal_batch
    using (tenant_id = ${tenant} and coalesce(revoked_at, last_seen_at + interval '7 days') < now() - interval '30 days');
create policy "The batch reads a workspace's answers from inside" on import_answers for select to journal_batch
    using (tenant_id = ${tenant});
create policy "The batch reads a workspace's mappings from inside" on import_mappings for select to journal_batch
    using (tenant_id = ${tenant});

-- A workspace that is to be deleted can only be read. The binding says so to people's transactions, not to jobs': what was ordered
-- before comes to its end. Not refused is what concerns a person rather than the workspace: his sessions, his export, the audit.
create function refuse_while_being_deleted() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    raise exception using errcode = 'TJ403', message = 'The workspace is to be deleted and can only be read.';
end
$$;

do $$
declare
    journal_table text;
begin
    foreach journal_table in array array['accounts', 'cash_flows', 'strategies', 'tags', 'executions', 'trades', 'trade_executions', 'closed_lots',
                                         'trade_tags', 'journal_days', 'removed_fills', 'imports', 'import_answers', 'import_mappings', 'invitations'] loop
        execute format($trigger$create trigger %I before insert or update or delete on %I for each statement
            when (current_setting('app.workspace_state', true) = 'DELETION') execute function refuse_while_being_deleted()$trigger$,
            journal_table || '_read_only', journal_table);
    end loop;
end
$$;

create trigger api_keys_read_only before insert or delete on api_keys for each statement
    when (current_setting('app.workspace_state', true) = 'DELETION') execute function refuse_while_being_deleted();
create trigger memberships_read_only before insert or delete or update of role on memberships for each statement
    when (current_setting('app.workspace_state', true) = 'DELETION') execute function refuse_while_being_deleted();
create trigger tenants_read_only before update of name, currency, time_zone, time_zone_pending, breakeven_tolerance, risk_free_rate, plan on tenants
    for each statement when (current_setting('app.workspace_state', true) = 'DELETION') execute function refuse_while_being_deleted();
create trigger jobs_read_only before insert or update on jobs for each row
    when (new.tenant_id <> '00000000-0000-0000-0000-000000000000' and current_setting('app.workspace_state', true) = 'DELETION')
    execute function refuse_while_being_deleted();

-- Every table of the journal, those that refer to others before those.
create function tables_by_reference() returns setof regclass language sql stable set search_path = pg_catalog, pg_temp as $$
    with recursive journal as (
        select c.oid from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')),
    reference as (
        select distinct k.conrelid as child, k.confrelid as parent from pg_constraint k where k.contype = 'f' and k.conrelid <> k.confrelid),
    reached (oid, depth) as (
        select oid, 0 from journal
         union
        select r.parent, d.depth + 1 from reached d join reference r on r.child = d.oid where d.depth < 30)
    select d.oid::regclass from reached d join journal j on j.oid = d.oid
     group by d.oid order by max(d.depth), d.oid::regclass::text
$$;

create function has_column(relation regclass, name text) returns boolean language sql stable set search_path = pg_catalog, pg_temp as $$
    select exists (select from pg_attribute a where a.attrelid = relation and a.attname = name and a.attnum > 0 and not a.attisdropped)
$$;

-- Of a table's row "r", whether it is about person $1: by user_id and by whatever refers to users.
create function about_person(relation regclass) returns text language sql stable set search_path = pg_catalog, pg_temp as $$
    select string_agg(format('r.%I = $1', a.attname), ' or ')
      from pg_attribute a
     where a.attrelid = relation and a.attnum > 0 and not a.attisdropped
       and (a.attname = 'user_id' or exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = relation
            and k.confrelid = 'public.users'::regclass and k.conkey = array[a.attnum]))
$$;

-- Who answers for a workspace besides this person.
create function heir_of(workspace uuid, person uuid) returns uuid language sql stable set search_path = pg_catalog, pg_temp as $$
    select m.user_id from public.memberships m where m.tenant_id = workspace and m.user_id <> person
     order by array_position(array['OWNER', 'ADMIN', 'MEMBER', 'VIEWER'], m.role), m.created_at, m.user_id limit 1
$$;

create function require_workspace_due(workspace uuid) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if ${tenant} is not null or not exists
        (select from public.tenants w where w.id = workspace and w.deletion_due_at <= clock_timestamp()) then
        raise insufficient_privilege using message = 'This workspace is not to be erased, or not from here.';
    end if;
end
$$;

create function require_person_due(person uuid) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    if ${tenant} is not null or not exists
        (select from public.users u where u.id = person and u.deletion_due_at <= clock_timestamp()) then
        raise insufficient_privilege using message = 'This person is not to be erased, or not from here.';
    end if;
end
$$;

-- Empties a workspace that is due, some rows at a time; 0 when nothing is left but the workspace itself. Of the audit the lines stay,
-- with ids of nobody and nothing, and what they told of is removed.
create function erase_workspace(workspace uuid, at_most integer) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    relation regclass;
    done bigint;
    total bigint := 0;
begin
    perform public.require_workspace_due(workspace);
    for relation in select t from public.tables_by_reference() t where public.has_column(t, 'tenant_id') loop
        if relation = 'public.audit_events'::regclass then
            update public.audit_events set before = null, after = null, request_id = null
             where ctid = any (array(select e.ctid from public.audit_events e where e.tenant_id = workspace
                   and (e.before is not null or e.after is not null or e.request_id is not null) limit at_most - total));
        else
            execute format('delete from %s where ctid = any (array(select r.ctid from %1$s r where r.tenant_id = $1 limit $2))', relation)
              using workspace, at_most - total;
        end if;
        get diagnostics done = row_count;
        total := total + done;
        exit when total >= at_most;
    end loop;
    return total;
end
$$;

-- The end of it; refused while anything is left.
create function forget_workspace(workspace uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform public.require_workspace_due(workspace);
    insert into public.audit_events (tenant_id, id, at, event, target_id) values (workspace, uuidv7(), clock_timestamp(), 'ERASED', workspace);
    delete from public.tenants where id = workspace;
end
$$;

-- Where a person is or has left something, for whoever is in no workspace.
create function workspaces_of_person(person uuid) returns setof uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    if ${tenant} is not null then
        raise insufficient_privilege using message = 'Workspaces are looked for from outside of them.';
    end if;
    return query select m.tenant_id from public.memberships m where m.user_id = person
                  union select a.tenant_id from public.accounts a where a.user_id = person;
end
$$;

-- Workspaces that have nobody but a person who is due go with him.
create function doom_workspaces_of(person uuid) returns setof uuid language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform public.require_person_due(person);
    return query
        update public.tenants w set deletion_due_at = least(w.deletion_due_at, clock_timestamp())
         where w.id in (select m.tenant_id from public.memberships m where m.user_id = person)
           and public.heir_of(w.id, person) is null
        returning w.id;
end
$$;

-- What lies outside the database of a person who is due: files of his accounts' imports, and sessions.
create function belongings_of(person uuid) returns table (workspace uuid, object_key text, session uuid)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform public.require_person_due(person);
    return query
        select i.tenant_id, i.object_key, null::uuid
          from public.imports i join public.accounts a on a.tenant_id = i.tenant_id and a.id = i.account_id where a.user_id = person
         union all
        select s.tenant_id, null, s.id from public.sessions s where s.user_id = person;
end
$$;

-- His trades in a workspace, some at a time, with what the audit tells of them and the tags that only they had.
create function erase_trades(workspace uuid, person uuid, at_most bigint) returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    gone uuid[] := array(select t.id from public.trades t where t.tenant_id = workspace and t.user_id = person limit at_most);
    loose uuid[] := array(select distinct g.tag_id from public.trade_tags g where g.tenant_id = workspace and g.trade_id = any (gone));
begin
    update public.audit_events set before = null, after = null
     where tenant_id = workspace and target_id = any (gone) and (before is not null or after is not null);
    delete from public.trades where tenant_id = workspace and id = any (gone);
    delete from public.tags g where g.tenant_id = workspace and g.id = any (loose)
       and not exists (select from public.trade_tags x where x.tenant_id = g.tenant_id and x.tag_id = g.id);
    return cardinality(gone);
end
$$;

-- The last of him in a workspace, when nothing hangs on his accounts any more: they go, somebody else answers for the workspace, and the
-- audit tells ids of nobody.
create function leave_workspace(workspace uuid, person uuid) returns bigint language plpgsql set search_path = pg_catalog, pg_temp as $$
declare
    heir uuid := public.heir_of(workspace, person);
    was text := (select m.role from public.memberships m where m.tenant_id = workspace and m.user_id = heir);
    left_as text := (select m.role from public.memberships m where m.tenant_id = workspace and m.user_id = person);
    closed bigint;
begin
    update public.audit_events e set before = null, after = null
     where e.tenant_id = workspace and (e.before is not null or e.after is not null)
       and (e.target_id = person and e.event <> 'ROLE_CHANGED'
            or e.actor_id = person and (e.event like 'TRADE%' or e.event like 'FILL%')
               and not exists (select from public.trades t where t.tenant_id = e.tenant_id and t.id = e.target_id));
    update public.audit_events e set request_id = null where e.tenant_id = workspace and e.actor_id = person and e.request_id is not null;
    delete from public.accounts where tenant_id = workspace and user_id = person;
    get diagnostics closed = row_count;
    update public.tenants set analytics_version = analytics_version + 1 where id = workspace;
    if left_as is null then
        return closed;
    end if;
    if left_as = 'OWNER' and was <> 'OWNER' then
        update public.memberships set role = 'OWNER' where tenant_id = workspace and user_id = heir;
        insert into public.audit_events (tenant_id, id, at, event, target_id, before, after)
        values (workspace, uuidv7(), clock_timestamp(), 'ROLE_CHANGED', heir, jsonb_build_object('role', was), '{"role": "OWNER"}');
    end if;
    insert into public.audit_events (tenant_id, id, at, event, target_id) values (workspace, uuidv7(), clock_timestamp(), 'ERASED', person);
    delete from public.memberships where tenant_id = workspace and user_id = person;
    return closed + 1;
end
$$;

-- Rows of one table in one workspace that are about a person or hang on his accounts, some at a time.
create function erase_rows(relation regclass, workspace uuid, person uuid, at_most bigint) returns bigint language plpgsql
set search_path = pg_catalog, pg_temp as $$
declare
    condition text := concat_ws(' or ', public.about_person(relation), case when public.has_column(relation, 'account_id') then
        'r.account_id in (select a.id from public.accounts a where a.tenant_id = $2 and a.user_id = $1)' end);
    done bigint := 0;
begin
    if relation = 'public.trades'::regclass then
        return public.erase_trades(workspace, person, at_most);
    end if;
    if condition <> '' then
        execute format('delete from %s where ctid = any (array(select r.ctid from %1$s r where r.tenant_id = $2 and (%2$s) limit $3))',
                       relation, condition) using person, workspace, at_most;
        get diagnostics done = row_count;
    end if;
    return done;
end
$$;

-- What he did for others stays theirs: imports into their accounts, and strategies that their trades follow.
create function hand_over(person uuid) returns void language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    update public.imports i set user_id = a.user_id from public.accounts a
     where a.tenant_id = i.tenant_id and a.id = i.account_id and i.user_id = person and a.user_id <> person;
    update public.jobs j set user_id = i.user_id from public.imports i
     where i.tenant_id = j.tenant_id and j.id in (i.job_id, i.undo_job_id) and j.user_id = person and i.user_id <> person;
    update public.strategies s set user_id = public.heir_of(s.tenant_id, person)
     where s.user_id = person and public.heir_of(s.tenant_id, person) is not null
       and exists (select from public.trades t where t.tenant_id = s.tenant_id and t.strategy_id = s.id and t.user_id <> person);
end
$$;

-- Removes a person who is due from the workspaces of others, some rows at a time; 0 when nothing is left but himself. A workspace is
-- gone through until there is nothing: what is deleted leaves traces in the log of what figures have changed.
create function erase_person(person uuid, at_most integer) returns bigint language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    nobodys constant uuid := '00000000-0000-0000-0000-000000000000';
    workspace uuid;
    relation regclass;
    before_pass bigint;
    total bigint := 0;
begin
    perform public.require_person_due(person);
    perform public.hand_over(person);
    for workspace in select public.workspaces_of_person(person) union all select nobodys loop
        loop
            before_pass := total;
            for relation in select t from public.tables_by_reference() t where public.has_column(t, 'tenant_id')
                and t not in ('public.audit_events'::regclass, 'public.memberships'::regclass, 'public.accounts'::regclass) loop
                total := total + public.erase_rows(relation, workspace, person, at_most - total);
                if total >= at_most then
                    return total;
                end if;
            end loop;
            exit when total = before_pass;
        end loop;
        if workspace <> nobodys and public.heir_of(workspace, person) is not null then
            total := total + public.leave_workspace(workspace, person);
        end if;
    end loop;
    return total;
end
$$;

-- The end of it: what names him anywhere, then himself. Refused while he has an account or is in a workspace.
create function forget_person(person uuid) returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
    known_as text := (select u.email_key from public.users u where u.id = person);
    relation regclass;
    condition text;
begin
    perform public.require_person_due(person);
    for relation in select t from public.tables_by_reference() t
                     where not public.has_column(t, 'account_id') and not public.has_column(t, 'trade_id')
                       and t not in ('public.users'::regclass, 'public.audit_events'::regclass, 'public.memberships'::regclass,
                                     'public.accounts'::regclass, 'public.trades'::regclass, 'public.executions'::regclass) loop
        condition := concat_ws(' or ', public.about_person(relation),
            (select string_agg(format('lower(r.%I) = $2', a.attname), ' or ') from pg_attribute a
              where a.attrelid = relation and a.attname in ('email', 'email_key', 'recipient') and not a.attisdropped));
        if condition <> '' then
            execute format('delete from %s r where %s', relation, condition) using person, known_as;
        end if;
    end loop;
    delete from public.sign_in_attempts where subject = 'email:' || encode(sha256(convert_to(known_as, 'UTF8')), 'hex');
    delete from public.users where id = person;
end
$$;

revoke all on function tables_by_reference(), has_column(regclass, text), about_person(regclass), heir_of(uuid, uuid), require_workspace_due(uuid),
    require_person_due(uuid), erase_trades(uuid, uuid, bigint), erase_rows(regclass, uuid, uuid, bigint), leave_workspace(uuid, uuid), hand_over(uuid), erase_workspace(uuid, integer), forget_workspace(uuid),
    workspaces_of_person(uuid), doom_workspaces_of(uuid), belongings_of(uuid), erase_person(uuid, integer), forget_person(uuid) from public;
grant execute on function erase_workspace(uuid, integer), forget_workspace(uuid), workspaces_of_person(uuid), doom_workspaces_of(uuid),
    belongings_of(uuid), erase_person(uuid, integer), forget_person(uuid) to journal_batch;
