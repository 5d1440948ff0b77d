-- An agency that leaves the scheme's reporters before the deadline owes that report no longer (domain rule 1); what it sent stays.
alter table agency_report add column released_at timestamptz;
comment on column agency_report.released_at is 'When the agency stopped owing this report before having sent it; such reports count nowhere';

-- Who must report in a scheme on a day: agencies named, and groups by their members.
create function reporting_agency(on_day date)
  returns table (scheme_id uuid, agency_id uuid)
  language sql stable parallel safe
  begin atomic
    select s.scheme_id, s.agency_id
      from (
        select x.scheme_id, x.agency_id from reporting_scheme_reporter x where x.agency_id is not null
        union
        select x.scheme_id, m.agency_id
          from reporting_scheme_reporter x join agency_group_member m on m.group_id = x.group_id
         where on_day between coalesce(m.valid_from, '-infinity') and coalesce(m.valid_to, 'infinity')
      ) s
      join agency y on y.id = s.agency_id
     where on_day between coalesce(y.valid_from, '-infinity') and coalesce(y.valid_to, 'infinity');
  end;
comment on function reporting_agency(date) is 'Each scheme with the agencies that must report in it on a day';
