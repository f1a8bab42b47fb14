package com.tradingjournal.schema;

import java.util.List;
import java.util.UUID;

/** The tables of workspaces as PostgreSQL knows them, and a row that each of them accepts. */
record Catalogue(Sql sql) {

    List<String> tenantTables() {
        return sql.column("""
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'tenant_id'
                order by 1""");
    }

    /** A value for every column that must have one; where a constraint lists words, the first of them. */
    String insert(String table, UUID tenant, UUID user) {
        return sql.column("""
                        select format('insert into %I (%s) values (%s)', $1, string_agg(quote_ident(a.attname), ', '),
                            string_agg(case
                                when a.attname = 'tenant_id' then quote_literal($2)
                                when a.attname = 'user_id' then quote_literal($3)
                                when word.first is not null then quote_literal(word.first)
                                when t.typname = 'uuid' then 'gen_random_uuid()'
                                when t.typcategory = 'D' then 'now()'
                                when t.typcategory = 'B' then 'false'
                                when t.typname = 'jsonb' or t.typcategory = 'A' then quote_literal('{}')
                                when t.typcategory = 'N' then '1'
                                else quote_literal('x') end, ', '))
                        from pg_attribute a join pg_type t on t.oid = a.atttypid
                        left join lateral (select substring(pg_get_constraintdef(k.oid) from '''([^'']+)''') as first
                            from pg_constraint k
                            where k.conrelid = a.attrelid and k.contype = 'c' and k.conkey = array[a.attnum]) word on true
                        where a.attrelid = $1::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                            and a.attidentity = '' and (a.attnotnull or a.attname in ('tenant_id', 'user_id'))""".replace("$1", "'" + table + "'")
                        .replace("$2", "'" + tenant + "'")
                        .replace("$3", "'" + user + "'"))
                .getFirst();
    }
}
