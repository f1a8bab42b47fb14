-- Trades number first to last of a journal that has been kept for five years, in the order of time: the portion from since to until of
-- them. Each is a round trip with a book of its own, as a file of round trips makes them. How many a workspace has falls with its rank (Zipf),
-- and so it does with symbols. 1 % are open, 1 % deleted, 10 % closed in two parts, 20 % held over days, 30 % have an initial risk.
create temporary table made on commit drop as
select i, p.tenant_id, p.user_id, p.account_id, p.currency, p.zone, uuidv7() as trade_id, uuidv7() as opening_id, uuidv7() as book_id,
       case when filling.dice(i, 3) < 0.65 then 'BUY' else 'SELL' end as side,
       case when filling.dice(i, 3) < 0.65 then 'SELL' else 'BUY' end as closing_side,
       'SYM' || lpad(kind::text, 3, '0') as symbol,
       case when filling.dice(i, 5) < 0.01 then 'OPEN' else 'CLOSED' end as status,
       filling.dice(i, 5) between 0.01 and 0.02 as deleted,
       case when filling.dice(i, 6) < 0.1 then 2 else 1 end as parts,
       (2 + 2 * floor(filling.dice(i, 7) * 50))::numeric as quantity,
       round(((40 + kind * 17) * (0.9 + 0.2 * filling.dice(i, 8)))::numeric, 2) as price,
       d.opened_at,
       case when filling.dice(i, 10) < 0.3 then 0.01 end as risked,
       case when filling.dice(i, 11) < 0.8 then p.strategies[1 + floor(filling.dice(i, 12) * 5)::integer] end as strategy_id,
       p.tags, case when filling.dice(i, 13) < 0.4 then 1 + floor(filling.dice(i, 14) * 2)::integer else 0 end as tagged,
       case when filling.dice(i, 15) < 0.5 then (1 + floor(filling.dice(i, 16) * 5))::smallint end as rating,
       case when filling.dice(i, 17) < 0.2 then 'Waited for the level, took it late and left when it turned.' end as notes
  from (select i, floor(exp(filling.dice(i, 1) * ln(${workspaces} + 1)))::integer as rank,
               floor(exp(filling.dice(i, 4) * ln(201)))::integer as kind,
               floor((i - ${first}) * 1305.0 / (${last} - ${first} + 1))::integer as weekday
          from generate_series(${since}::bigint, ${until}::bigint) i) t
  join (select distinct rank, slots from filling.places) s using (rank)
  join filling.places p on p.rank = t.rank and p.slot = floor(filling.dice(i, 2) * s.slots)
  cross join lateral (select date '2021-11-01' + weekday / 5 * 7 + weekday % 5 + time '03:50'
                             + filling.dice(i, 9) * interval '6 hours' as utc) u
  cross join lateral (select date_trunc('seconds', u.utc) at time zone 'UTC' as opened_at) d
 order by t.rank, i;

create temporary table closed on commit drop as
select m.*, part, uuidv7() as closing_id, m.quantity / m.parts as closed_quantity,
       round(m.price * (1 + case m.side when 'BUY' then 1 else -1 end * (0.0006 + 0.03 * (filling.dice(i, 20 + part) + filling.dice(i, 22 + part)
           + filling.dice(i, 24 + part) - 1.5)))::numeric, 2) as closing_price,
       date_trunc('seconds', m.opened_at + case when filling.dice(i, 18) < 0.8 then interval '1 minute' + filling.dice(i, 19) * interval '4 hours'
           else (1 + floor(filling.dice(i, 19) * 10)) * interval '1 day' + interval '1 hour' end + (part - 1) * interval '1 day') as closed_at
  from made m, generate_series(1, m.parts) part
 where m.status = 'CLOSED';

create temporary table summed on commit drop as
select trade_id, max(closed_at) as closed_at, sum(closed_quantity * closing_price) as exit_value, avg(closing_price) as exit_price,
       sum(round(closed_quantity * closing_price * 0.0003, 2)) as fees
  from closed group by trade_id;

analyze made, closed, summed;

insert into executions (tenant_id, id, account_id, user_id, book_id, instrument, symbol, exchange, asset_class, currency, side, quantity, price,
                        executed_at, sequence, brokerage, charges_stated, synthetic, fill_key, created_at)
select tenant_id, opening_id, account_id, user_id, book_id, 'STOCK:' || symbol, symbol, 'NSE', 'STOCK', currency, side, quantity, price,
       opened_at, 0, round(quantity * price * 0.0003, 2), true, true, 'filled:' || i, opened_at
  from made
union all
select tenant_id, closing_id, account_id, user_id, book_id, 'STOCK:' || symbol, symbol, 'NSE', 'STOCK', currency, closing_side, closed_quantity, closing_price,
       closed_at, part, round(closed_quantity * closing_price * 0.0003, 2), true, true, 'filled:' || i || ':' || part, opened_at
  from closed;

insert into trades (tenant_id, id, account_id, user_id, book_id, anchor_execution_id, anchor_part, instrument, symbol, exchange, asset_class, multiplier,
                    currency, side, status, entry_timestamp, exit_timestamp, day, quantity, entry_price, exit_price, opened_value, fees,
                    closed_quantity, entry_value, exit_value, realized_fees, hold_seconds, stop_loss, initial_risk, strategy_id, rating, notes,
                    created_at, updated_at, deleted_at, deleted_because)
select m.tenant_id, m.trade_id, m.account_id, m.user_id, m.book_id, m.opening_id, 'WHOLE', 'STOCK:' || m.symbol, m.symbol, 'NSE', 'STOCK', 1,
       m.currency, m.side, m.status, m.opened_at, s.closed_at, (s.closed_at at time zone m.zone)::date, m.quantity, m.price, s.exit_price,
       m.quantity * m.price, round(m.quantity * m.price * 0.0003, 2) + coalesce(s.fees, 0),
       case when s.trade_id is null then 0 else m.quantity end, case when s.trade_id is null then 0 else m.quantity * m.price end,
       coalesce(s.exit_value, 0), case when s.trade_id is null then 0 else round(m.quantity * m.price * 0.0003, 2) + s.fees end,
       extract(epoch from s.closed_at - m.opened_at),
       m.price * (1 - case m.side when 'BUY' then 1 else -1 end * m.risked), m.quantity * m.price * m.risked, m.strategy_id, m.rating, m.notes,
       m.opened_at, m.opened_at, case when m.deleted then m.opened_at + interval '30 days' end, case when m.deleted then 'REMOVED' end
  from made m left join summed s using (trade_id);

insert into trade_executions (tenant_id, trade_id, ordinal, execution_id, role, user_id, quantity, fees)
select tenant_id, trade_id, 1, opening_id, 'OPEN', user_id, quantity, round(quantity * price * 0.0003, 2) from made
union all
select tenant_id, trade_id, part + 1, closing_id, 'CLOSE', user_id, closed_quantity, round(closed_quantity * closing_price * 0.0003, 2) from closed;

insert into closed_lots (tenant_id, trade_id, ordinal, account_id, user_id, opening_execution_id, closing_execution_id, side, currency, quantity,
                         entry_value, exit_value, fees, opened_at, closed_at, day)
select tenant_id, trade_id, part, account_id, user_id, opening_id, closing_id, side, currency, closed_quantity,
       closed_quantity * price, closed_quantity * closing_price,
       round(quantity * price * 0.0003, 2) / parts + round(closed_quantity * closing_price * 0.0003, 2),
       opened_at, closed_at, (closed_at at time zone zone)::date
  from closed where not deleted;

insert into trade_tags (tenant_id, trade_id, tag_id)
select tenant_id, trade_id, tags[1 + (i + number) % 8] from made, generate_series(1, tagged) number;
