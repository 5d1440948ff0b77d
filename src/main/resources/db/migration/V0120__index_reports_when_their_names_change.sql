-- Each autosave of a report put its unchanged names into the search anew, which took longer than saving. They change with the agency that
-- owes it and the names of agency and period; what was sent keeps the agency's name of its day.
drop trigger agency_report_found on agency_report;
create trigger agency_report_found after insert on agency_report for each row execute function keep_search_entry('index_report', 'id');
create trigger agency_report_moved after update on agency_report for each row
  when (old.agency_id <> new.agency_id or old.period_id <> new.period_id) execute function keep_search_entry('index_report', 'id');

create function index_reports_by_name() returns trigger language plpgsql as $$
declare
  report uuid;
begin
  for report in select r.id from agency_report r
                 where (tg_table_name = 'agency' and r.agency_id = new.id and r.sent_revision_id is null)
                    or (tg_table_name = 'reporting_period' and r.period_id = new.id) loop
    call index_report(report);
  end loop;
  return null;
end $$;
create trigger agency_renames_reports after update on agency for each row when (old.name <> new.name) execute function index_reports_by_name();
create trigger reporting_period_renames_reports after update on reporting_period for each row
  when (old.name <> new.name) execute function index_reports_by_name();
