-- Who did what, with ids only. The runtime roles may add and read; nobody changes a line.
create table audit_events (
    tenant_id  uuid        not null,
    id         uuid        not null,
    at         timestamptz not null,
    event      text        collate "C" not null,
    actor_id   uuid,
    target_id  uuid,
    before     jsonb,
    after      jsonb,
    request_id text        collate "C",
    constraint audit_events_pkey primary key (tenant_id, id)
);

create index audit_events_at_idx on audit_events (tenant_id, at, id);
create index audit_events_target_id_idx on audit_events (tenant_id, target_id, at, id);

grant select, insert on audit_events to journal_api, journal_batch;

alter table audit_events enable row level security;
alter table audit_events force row level security;

create policy "Audit events belong to their workspace" on audit_events to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every audit event" on audit_events to journal_owner using (true) with check (true);
