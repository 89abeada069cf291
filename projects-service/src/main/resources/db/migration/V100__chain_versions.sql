-- Chains as documents with versions. A chain was rows that nothing could change; from now on it is one row a version, added and
-- never changed, in the form that it has in a plan pack. Chains that are here already came with packs, so what they say has been
-- known since the plan was printed.
create table chain_tier (
    plan    text not null references plan,
    code    text not null,
    name_zh text not null,
    name_en text not null,
    primary key (plan, code)
);
insert into chain_tier (plan, code, name_zh, name_en) select distinct on (plan, tier) plan, tier, tier_zh, tier_en from chain order by plan, tier, ordinal;

create table chain_version (
    plan        text        not null,
    code        text        not null,
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    reason      text,
    document    text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    content     jsonb       not null,
    primary key (plan, code, version),
    foreign key (plan, code) references chain (plan, code),
    check (version = 1 or reason is not null)
);
comment on column chain_version.known_from is 'The instant of recording in the order of commits; of a chain that came with a pack, the day on which the plan was printed';

insert into chain_version (plan, code, version, known_from, recorded_by, recorded_at, content)
select c.plan, c.code, 1, p.printed_on::timestamp at time zone p.time_zone, 'system:pack', now(), jsonb_build_object(
    'code', c.code, 'name', jsonb_build_object('zh', c.name_zh, 'en', c.name_en), 'tier', c.tier, 'sharing', c.sharing, 'source', c.source,
    'nodes', coalesce((select jsonb_agg(jsonb_build_object('code', n.code, 'name', jsonb_build_object('zh', n.name_zh, 'en', n.name_en),
        'position', n.position, 'quote', n.quote) order by n.ordinal) from chain_node n where n.chain_id = c.id), '[]'),
    'edges', coalesce((select jsonb_agg(jsonb_build_object('from', e.from_node, 'to', e.to_node, 'basis', e.basis) order by e.ordinal)
        from chain_edge e where e.chain_id = c.id), '[]'),
    'sequences', coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'quote', s.quote, 'stages', s.stages) order by s.ordinal)
        from chain_sequence s where s.chain_id = c.id), '[]'),
    'enterprises', coalesce((select jsonb_agg(f.name order by f.ordinal) from chain_enterprise f where f.chain_id = c.id), '[]'),
    'platforms', coalesce((select jsonb_agg(f.name order by f.ordinal) from chain_platform f where f.chain_id = c.id), '[]'),
    'goals', coalesce((select jsonb_agg(jsonb_build_object('text', jsonb_build_object('zh', g.text_zh, 'en', g.text_en), 'quote', g.quote)
        order by g.ordinal) from chain_goal g where g.chain_id = c.id), '[]'))
from chain c join plan p on p.code = c.plan;

create function refuse_change_of_chain() returns trigger language plpgsql as $$
begin
    raise exception 'versions of chains are append-only' using errcode = 'restrict_violation';
end $$;
create trigger chain_version_append_only before update or delete or truncate on chain_version
    for each statement execute function refuse_change_of_chain();
revoke update, delete on chain_version from ${app_role};

drop table chain_goal, chain_platform, chain_enterprise, chain_sequence, chain_edge, chain_node;
alter table chain drop column id, drop column name_zh, drop column name_en, drop column tier, drop column tier_zh, drop column tier_en,
    drop column source;
alter table chain add primary key (plan, code);
update chain set version = 1;
drop sequence chain_seq;
comment on table chain is 'What writers of a chain wait on: its place, who sees it, its latest version';
