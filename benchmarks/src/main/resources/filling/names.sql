-- Five strategies and eight tags for every workspace that has none.
insert into strategies (tenant_id, id, user_id, name, created_at, updated_at)
select tenant_id, uuidv7(), user_id, name, now(), now()
  from filling.places, unnest(array['Breakout', 'Pullback', 'Reversal', 'Gap', 'Trend']) name
 where slot = 0 and strategies = '{}';

insert into tags (tenant_id, id, name, created_at, updated_at)
select tenant_id, uuidv7(), name, now(), now()
  from filling.places, unnest(array['morning', 'news', 'earnings', 'late', 'scaled', 'tired', 'textbook', 'revenge']) name
 where slot = 0 and tags = '{}';

update filling.places p
   set strategies = (select array_agg(s.id order by s.name) from strategies s where s.tenant_id = p.tenant_id),
       tags = (select array_agg(g.id order by g.name) from tags g where g.tenant_id = p.tenant_id)
 where strategies = '{}';
