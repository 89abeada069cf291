-- What the catalogue says of an item: how often it is reported, and who answers for it.
alter table model_subject add column frequency text, add column responsible text;
create or replace view subject as select * from model_subject where generation = (select serving from generation);

-- What was heard before these columns were there is only known after a replay.
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
