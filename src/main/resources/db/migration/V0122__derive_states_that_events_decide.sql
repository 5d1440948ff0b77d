-- Who prolongs or suspends an agreement shows that it is in force, also where nobody knows since when. The application derives the states
-- of agreements that have none when it starts.
delete from agreement_state_span s using agreement a
 where a.id = s.agreement_id and length(coalesce(a.effective_on, '')) < 10
   and exists (select from agreement_event e where e.agreement_id = a.id and e.archived_at is null
                  and e.kind in ('EXTENDED', 'RENEWAL_DECLINED', 'PARTLY_SUSPENDED', 'SUSPENDED', 'RESUMED'));
