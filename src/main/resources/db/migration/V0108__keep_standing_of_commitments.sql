-- How far a commitment's milestones are, kept in step by a trigger: a list of many asks it of each.
create table commitment_standing (
  commitment_id uuid not null constraint commitment_standing_pk primary key
                constraint commitment_standing_commitment_fk references commitment on delete cascade,
  milestones    bigint not null,
  done          bigint not null,
  next_due      partial_date,
  next_due_day  date
);
comment on table commitment_standing is 'Milestones of a commitment in short, for those that have any; derived, never written by hand';
comment on column commitment_standing.next_due_day is 'Last possible day of the earliest milestone that is not done';

create procedure keep_commitment_standing(id uuid) language sql begin atomic
  insert into commitment_standing (commitment_id, milestones, done, next_due, next_due_day)
  select keep_commitment_standing.id, count(*), count(done_on),
         (array_agg(due_on order by partial_latest(due_on)) filter (where done_on is null and due_on is not null))[1],
         min(partial_latest(due_on)) filter (where done_on is null)
    from commitment_milestone where commitment_id = keep_commitment_standing.id
  on conflict on constraint commitment_standing_pk do update
     set milestones = excluded.milestones, done = excluded.done, next_due = excluded.next_due, next_due_day = excluded.next_due_day;
end;

create function commitment_milestone_changed() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' and exists (select from commitment where id = old.commitment_id) then
    call keep_commitment_standing(old.commitment_id);
  end if;
  if tg_op <> 'DELETE' and (tg_op = 'INSERT' or new.commitment_id <> old.commitment_id) then
    call keep_commitment_standing(new.commitment_id);
  end if;
  return null;
end $$;
create trigger commitment_milestone_standing after insert or update or delete on commitment_milestone
  for each row execute function commitment_milestone_changed();

insert into commitment_standing (commitment_id, milestones, done, next_due, next_due_day)
select commitment_id, count(*), count(done_on),
       (array_agg(due_on order by partial_latest(due_on)) filter (where done_on is null and due_on is not null))[1],
       min(partial_latest(due_on)) filter (where done_on is null)
  from commitment_milestone group by commitment_id;
