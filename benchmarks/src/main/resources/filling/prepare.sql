-- Where the generator keeps whom it fills: beside the product's schema, seen by no role of the product.
create schema if not exists filling;

-- An account that trades are given to. Workspaces are numbered by size, the accounts of one from 0.
create table if not exists filling.places (
    rank       integer not null,
    slot       integer not null,
    slots      integer not null,
    tenant_id  uuid    not null,
    user_id    uuid    not null,
    account_id uuid    not null,
    currency   text    not null,
    zone       text    not null,
    strategies uuid[]  not null,
    tags       uuid[]  not null,
    primary key (rank, slot)
);

-- Between 0 and 1, the same for the same trade and question at every run.
create or replace function filling.dice(trade bigint, question bigint) returns double precision
    language sql immutable parallel safe
    return (hashint8extended(trade, question) & 9007199254740991)::double precision / 9007199254740992;
