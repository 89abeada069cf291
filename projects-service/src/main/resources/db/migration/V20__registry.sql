-- What a registered project has beside what the plan says of it. Codes are as they were given; their form is checked where
-- they come in. The ratings are what the rating feature last said, kept here because every list shows them.
alter table project
    add column changed_at           timestamptz not null default now(),
    add column unit                 text,
    add column owner_name           text,
    add column owner_code           text,
    add column owner_code_reason    text,
    add column national_code        text,
    add column procedure            text check (procedure in ('APPROVAL', 'VERIFICATION', 'FILING')),
    add column total_investment_cny numeric check (total_investment_cny >= 0),
    add column rating_computed      text check (rating_computed in ('GREEN', 'YELLOW', 'RED')),
    add column rating_self          text check (rating_self in ('GREEN', 'YELLOW', 'RED')),
    add column rating_independent   text check (rating_independent in ('GREEN', 'YELLOW', 'RED'));
create index project_by_owner on project (plan, owner_code) where owner_code is not null;
create index project_by_unit on project (plan, unit, ordinal) where unit is not null;
