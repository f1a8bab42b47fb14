-- What a trader adds to what his fills say: mistakes and followed rules on trades, why a trade was deleted; fills that were added to
-- resolve an orphan, and imported fills that a person has removed.

alter table trades
    add column mistakes        text[]    not null default '{}',
    add column rules           text[]    not null default '{}',
    add column rules_followed  boolean[] not null default '{}',
    add column deleted_because text      collate "C" constraint trades_deleted_because_check check (deleted_because in ('REMOVED', 'IGNORED')),
    add constraint trades_rules_followed_check check (cardinality(rules) = cardinality(rules_followed));

update trades set deleted_because = 'REMOVED' where deleted_at is not null;

comment on column trades.rules is 'The rules of its strategy that were followed or broken; count nothing without a strategy.';
comment on column trades.rules_followed is 'One for each of rules: true was followed, false was broken.';
comment on column trades.deleted_because is 'REMOVED: deleted by a person. IGNORED: an orphan that was resolved so. Null while not deleted.';

-- A strategy that goes leaves its trades, whoever they belong to.
alter table trades drop constraint trades_strategy_id_fkey;
alter table trades add constraint trades_strategy_id_fkey foreign key (tenant_id, strategy_id) references strategies
    on delete set null (strategy_id) deferrable initially deferred;

alter table executions add column orphan_id uuid;
alter table executions add constraint executions_orphan_id_fkey foreign key (tenant_id, orphan_id) references executions
    on delete cascade deferrable initially deferred;

comment on column executions.orphan_id is 'The fill whose missing opening this is; when that one goes, by an undo, this one goes with it.';

-- An imported fill that a person removed: the same file brings it back no more.
create table removed_fills (
    tenant_id  uuid        not null,
    account_id uuid        not null,
    fill_key   text        collate "C" not null,
    user_id    uuid        not null constraint removed_fills_user_id_fkey references users,
    import_id  uuid,
    removed_at timestamptz not null,
    constraint removed_fills_pkey primary key (tenant_id, account_id, fill_key),
    constraint removed_fills_account_id_fkey foreign key (tenant_id, account_id) references accounts on delete cascade
);

comment on column removed_fills.import_id is 'The import that had brought it: undoing that one forgets the removal too.';

create index trades_strategy_id_idx on trades (tenant_id, strategy_id) where strategy_id is not null;
create index executions_orphan_id_idx on executions (tenant_id, orphan_id) where orphan_id is not null;
create index removed_fills_import_id_idx on removed_fills (tenant_id, import_id) where import_id is not null;

grant select, insert, update, delete on removed_fills to journal_api, journal_batch;

alter table removed_fills enable row level security;
alter table removed_fills force row level security;

create policy "Removed fills belong to their workspace" on removed_fills to journal_api, journal_batch
    using (tenant_id = ${tenant}) with check (tenant_id = ${tenant});
create policy "Migrations see every removed fill" on removed_fills to journal_owner using (true) with check (true);
create policy "A member adds only his own removed fills" on removed_fills as restrictive for insert to journal_api
    with check (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "A member changes only his own removed fills" on removed_fills as restrictive for update to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
create policy "A member forgets only his own removed fills" on removed_fills as restrictive for delete to journal_api
    using (${role} in ('OWNER', 'ADMIN') or (${role} = 'MEMBER' and user_id = ${user}));
