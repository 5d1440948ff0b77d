-- Without a name for the activity, pg_dump writes a body that pg_restore cannot read.
create or replace function activity_in(held activity, from_day date, to_day date) returns boolean language sql immutable parallel safe
  return partial_earliest(held.took_place_on) <= to_day and partial_latest(coalesce(held.ended_on, held.took_place_on)) >= from_day;
