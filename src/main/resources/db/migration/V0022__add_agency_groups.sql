insert into agency_group (code, name, note, sort_order) values
  ('so-ban-nganh-dia-phuong', 'Các sở, ban, ngành, địa phương', 'Gồm các sở, ban, ngành cấp tỉnh và UBND các phường, xã; chưa gồm cơ quan Đảng, HĐND, đoàn thể', 10),
  ('so-nganh-dia-phuong', 'Các sở, ngành, địa phương', 'Gồm các sở, ngành cấp tỉnh và UBND các phường, xã', 20),
  ('to-chuc-chinh-tri-xa-hoi', 'Các tổ chức chính trị - xã hội', 'Gồm các tổ chức chính trị - xã hội cấp tỉnh, không gồm Ủy ban Mặt trận Tổ quốc', 30),
  ('cac-so', 'Các sở', null, 110),
  ('cac-ban', 'Các ban', null, 120),
  ('cac-nganh', 'Các ngành', null, 130),
  ('cac-phuong', 'UBND các phường', null, 140),
  ('cac-xa', 'UBND các xã', null, 150),
  ('cac-doan-the', 'Các đoàn thể', null, 160),
  ('cac-co-quan-khac', 'Các cơ quan, tổ chức khác', null, 170);

-- Open on both sides: who joins or leaves later is dated then.
insert into agency_group_member (group_id, agency_id)
select g.id, y.id
  from (values
    ('so-ban-nganh-dia-phuong', array['DEPARTMENT', 'BOARD', 'SECTOR', 'WARD', 'COMMUNE']),
    ('so-nganh-dia-phuong', array['DEPARTMENT', 'SECTOR', 'WARD', 'COMMUNE']),
    ('cac-so', array['DEPARTMENT']),
    ('cac-ban', array['BOARD']),
    ('cac-nganh', array['SECTOR']),
    ('cac-phuong', array['WARD']),
    ('cac-xa', array['COMMUNE']),
    ('cac-doan-the', array['MASS_ORGANISATION']),
    ('cac-co-quan-khac', array['OTHER'])
  ) as m (agency_group, kinds)
  join agency_group g on g.code = m.agency_group
  join agency y on y.kind = any (m.kinds)
 order by g.sort_order, y.sort_order;

insert into agency_group_member (group_id, agency_id)
select g.id, y.id
  from agency_group g cross join agency y
 where g.code = 'to-chuc-chinh-tri-xa-hoi' and y.code in ('ldld-tinh', 'hoi-nong-dan', 'hoi-lhpn', 'tinh-doan', 'hoi-ccb')
 order by y.sort_order;
