-- A verdict stands when it is given unless one of a later period was known: one of an earlier period that is given again says nothing
-- about how things stand. Known once and for all when it is written, and asked for of every subject at every look.
alter table model_verdict add column standing boolean not null default true;
update model_verdict v set standing = false where exists (
  select from model_verdict l where l.generation = v.generation and l.plan = v.plan and l.type = v.type and l.code = v.code
    and l.period > v.period and l.sequence < v.sequence);

-- By the table and not by who writes: a statement that writes many rows must see those before it. Verdicts of a subject whose sharing has
-- changed come in two topics, in any order and to two replicas: what comes late is counted for those that came before it, and one at a time
-- writes about a subject.
create function is_it_standing() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'verdicts', new.generation, new.plan, new.type, new.code), 0));
  new.standing := not exists (
    select from model_verdict l where l.generation = new.generation and l.plan = new.plan and l.type = new.type and l.code = new.code
      and l.period > new.period and l.sequence < new.sequence);
  update model_verdict l set standing = false
  where l.generation = new.generation and l.plan = new.plan and l.type = new.type and l.code = new.code
    and l.standing and l.sequence > new.sequence and l.period < new.period;
  return new;
end
$$;
create trigger is_it_standing before insert on model_verdict for each row execute function is_it_standing();

create or replace view verdict as select * from model_verdict where generation = (select serving from generation);

drop index verdict_not_red;
create index verdict_not_red on model_verdict (generation, plan, type, code, sequence) where standing and light <> 'RED';
create index verdict_standing on model_verdict (generation, plan, type, code, sequence) where standing;
