-- What fits no code is kept as written and cleared up later (rule 15): such a row is neither wrong nor simply new.
alter table sheet_import_row
  drop constraint sheet_import_row_verdict_ck,
  add constraint sheet_import_row_verdict_ck check (verdict in ('NEW', 'UNCLEAR', 'DUPLICATE', 'PROBLEM'));
