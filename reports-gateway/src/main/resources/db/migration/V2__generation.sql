-- Which reading of the topics the models are filled by. A rebuild empties the models and starts the next generation, which
-- follows the topics from their beginning under a consumer group of its own.
create table generation (
  number integer not null
);
insert into generation (number) values (1);
