alter table trouble_draft add column next text;
