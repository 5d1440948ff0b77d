-- Each search reads what was written since an index was last merged, one by one: with the usual 4 MB of it, ten milliseconds for a word
-- that nothing has. Merging after every 64 kB makes writing of thousands of rows take twice as long.
do $$
declare
  index regclass;
begin
  for index in select c.oid from pg_class c join pg_am m on m.oid = c.relam
                where m.amname = 'gin' and c.relnamespace = current_schema()::regnamespace loop
    execute format('alter index %s set (gin_pending_list_limit = 64)', index);
    perform gin_clean_pending_list(index);
  end loop;
end $$;
