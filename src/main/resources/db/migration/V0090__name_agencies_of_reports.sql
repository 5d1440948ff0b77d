-- By which name a table calls the agency of a report (domain rule 11).
create function report_agency_name(agency uuid, sent_revision uuid, due_on date, as_then boolean) returns text
  language sql stable parallel safe
  begin atomic
    select case when as_then then coalesce((select v.agency_name from report_revision v where v.id = sent_revision), agency_name_on(agency, due_on))
                else (select y.name from agency y where y.id = agency) end;
  end;
comment on function report_agency_name(uuid, uuid, date, boolean) is 'The name that the report was sent under, else the one of the deadline''s day; or the present one';
