alter table reporting_scheme add column reports_tasks boolean not null default true;
comment on column reporting_scheme.reports_tasks is 'Whether the tasks of its plan are reported in it; a request for narrative alone leaves them out';
