alter table agreement add column creation_print text;
comment on column agreement.creation_print is 'Mark of what the form held that made the record: the same key with another mark is another text, not a second click';
