-- Whether a register has changed is asked before each count of it.
create index record_change_table_ix on record_change (table_name, id);
