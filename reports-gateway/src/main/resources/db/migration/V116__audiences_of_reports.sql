-- For whom a report is made: of what the owners show to everybody, or of what they show to the gateway's own token.
alter table evaluation_report add audience text not null default 'PUBLIC' check (audience in ('PUBLIC', 'INTERNAL'));
