-- Any table can call agencies by the names of the time (domain rule 11): a record that passed to a successor was another agency's before.
create function holder_name_on(record uuid, holder uuid, day date) returns text language sql stable parallel safe
  begin atomic
    select agency_name_on(coalesce(
      (select s.former_id
         from record_change c
         join agency_succession s on s.former_id = coalesce(c.before ->> 'lead_agency_id', c.before ->> 'agency_id')::uuid
                                 and s.successor_id = coalesce(c.after ->> 'lead_agency_id', c.after ->> 'agency_id')::uuid
         join reorganisation r on r.id = s.reorganisation_id and r.happened_on > day
        where c.record_id = record and c.row_key ->> 'id' = record::text and c.operation = 'UPDATE'
        order by c.id limit 1), holder), day);
  end;
comment on function holder_name_on(uuid, uuid, date) is 'What the agency was called that held a record on a day: the first of those that have passed it on since then, else the present one';
