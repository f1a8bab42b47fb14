-- What erasing left: traces of a person in workspaces he is no longer in, and what the batch engine has written about jobs that are gone.

-- Where a person is or has left something: whoever was in a workspace has signed in there at least, which its audit remembers.
create or replace function workspaces_of_person(person uuid) returns setof uuid language plpgsql stable security definer
set search_path = pg_catalog, pg_temp as $$
begin
    if ${tenant} is not null then
        raise insufficient_privilege using message = 'Workspaces are looked for from outside of them.';
    end if;
    return query select m.tenant_id from public.memberships m where m.user_id = person
                  union select a.tenant_id from public.accounts a where a.user_id = person
                  union select w.id from public.tenants w
                         where exists (select from public.audit_events e where e.tenant_id = w.id and e.actor_id = person);
end
$$;

-- The engine quotes what failed, values and all. It names the job as its one parameter.
create function forget_executions() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    delete from jberet.job_instance i where i.jobinstanceid in
        (select e.jobinstanceid from gone g join jberet.job_execution e on e.jobparameters = 'job = ' || g.id || E'\n');
    return null;
end
$$;

revoke all on function forget_executions() from public;

create trigger jobs_executions after delete on jobs referencing old table as gone for each statement execute function forget_executions();

-- Of jobs that went before this.
delete from jberet.job_instance i where not exists
    (select from jberet.job_execution e join jobs j on e.jobparameters = 'job = ' || j.id || E'\n' where e.jobinstanceid = i.jobinstanceid);
