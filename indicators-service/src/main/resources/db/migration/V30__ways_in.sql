-- By which way a figure came in, and on which papers it stands.

alter table observation
    add column origin           text not null default 'PACK' check (origin in ('PACK', 'DIRECT', 'DEPARTMENT', 'OFFICIAL')),
    add column document         text,
    add column reference_number text,
    add column submission       text;
comment on column observation.origin is 'PACK came with the plan; DIRECT a planner published it; DEPARTMENT a submission that was released; OFFICIAL from the statistics bureau, and locked';
comment on column observation.document is 'The paper on which a revision rests; every revision class needs one';
comment on column observation.reference_number is 'Of the statistics bureau''s reply (反馈文号) that an official figure came with';
comment on column observation.submission is 'Id of the submission whose release published a department''s figure';

-- Whatever was published after its plan was imported came in directly. The trigger guards what was said; this says what nobody
-- was asked before.
alter table observation disable trigger observation_append_only;
update observation o set origin = 'DIRECT'
    from observation_series s join plan p on p.id = s.plan_id
    where s.id = o.series_id and (o.revision > 1 or o.published_at > p.imported_at);
alter table observation enable trigger observation_append_only;

alter table observation alter column origin drop default;
alter table observation
    add constraint observation_revision_has_document check (revision_class is null or document is not null) not valid,
    add constraint observation_official_has_reference check (origin <> 'OFFICIAL' or reference_number is not null),
    add constraint observation_department_has_submission check (origin <> 'DEPARTMENT' or submission is not null);
