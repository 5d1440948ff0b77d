-- Whoever enters an agreement names partners: each name is looked up, thousands of them in an import.
create index partner_lower_name_ix on partner (lower(name));
create index partner_alias_lower_ix on partner_alias (lower(alias));
