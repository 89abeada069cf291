comment on column trouble_draft.next is 'of the version that comes after';
