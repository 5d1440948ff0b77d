-- Periods and lists name a plan by the resolution it carries out: "Năm 2026 – NQ 152".
alter table plan add column abbreviation text;
update plan set abbreviation = 'NQ 152' where code = 'nq-152';
update plan set abbreviation = 'NQ 153' where code = 'nq-153';
alter table plan alter column abbreviation set not null;
alter table plan add constraint plan_abbreviation_uq unique (abbreviation);
comment on column plan.abbreviation is 'What periods and lists call the plan by';
