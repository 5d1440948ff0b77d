-- What the texts of departments, border communes and organisations must say (Nghị định 64/2021/NĐ-CP Điều 3 khoản 3).
alter table agreement add column states_non_binding boolean not null default false;
comment on column agreement.states_non_binding is 'Whether the text is known to say that it does not bind under international law';
