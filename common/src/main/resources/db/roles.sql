-- Roles are cluster-wide and outlive every database, so they are made outside Flyway: by ./run and the tests, or by an
-- operator once. Passwords are set by whoever runs this. None of them is superuser or may bypass row-level security.
do $$
declare
    journal_role text;
begin
    foreach journal_role in array array['journal_owner', 'journal_api', 'journal_batch'] loop
        if not exists (select from pg_roles where rolname = journal_role) then
            execute format('create role %I', journal_role);
        end if;
        execute format('alter role %I with login nosuperuser nocreatedb nocreaterole noinherit nobypassrls', journal_role);
        execute format('alter role %I set timezone = %L', journal_role, 'UTC');
        execute format('alter role %I set search_path = public', journal_role);
    end loop;
    -- A request keeps to one core and compiles nothing: many small ones at once matter more than one large one.
    alter role journal_api set max_parallel_workers_per_gather = 0;
    alter role journal_api set jit = off;
end
$$;
