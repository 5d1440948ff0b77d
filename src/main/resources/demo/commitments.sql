-- Illustrative commitments, events and promises; each text says so. Days follow the day of loading, so that something is always due.
insert into commitment (id, agreement_id, creation_key, creation_print, text, article, our_part, partner_part, objective, lead_agency_id)
select v.id::uuid, a.id, v.id::uuid, '', v.text || ' (dữ liệu minh họa)', v.article, v.our_part, v.partner_part, v.objective, g.id
  from (values
    ('01a20000-0000-7000-8000-000000000001', 'TT-2024-002', 'Trao đổi thông tin về cửa khẩu mỗi quý', 'Điều 2', 'Gửi thông tin trước ngày 10 của tháng đầu quý', 'Gửi thông tin tương ứng', 'Hai bên nắm lưu lượng hàng hóa qua cửa khẩu', 'so-cong-thuong'),
    ('01a20000-0000-7000-8000-000000000002', 'TT-2024-002', 'Mở lớp tiếng Việt cho cán bộ của đối tác', 'Điều 3', 'Bố trí giảng viên, chỗ ở', 'Chọn cử học viên', 'Mỗi năm một lớp', 'so-ngoai-vu'),
    ('01a20000-0000-7000-8000-000000000003', 'TT-2024-001', 'Hội đàm thường niên cấp sở', 'Mục 4', 'Chủ trì năm chẵn', 'Chủ trì năm lẻ', null, 'so-ngoai-vu')
  ) as v (id, number, text, article, our_part, partner_part, objective, agency)
  join agreement a on a.register_number = v.number
  join agency g on g.code = v.agency;

insert into commitment_milestone (commitment_id, position, label, due_on, done_on)
select v.id::uuid, v.position, v.label || ' (dữ liệu minh họa)', to_char(current_date + v.days, 'YYYY-MM-DD'), current_date + v.done
  from (values
    ('01a20000-0000-7000-8000-000000000001', 0, 'Thống nhất mẫu thông tin', -200, -205),
    ('01a20000-0000-7000-8000-000000000001', 1, 'Gửi thông tin quý gần nhất', -12, null),
    ('01a20000-0000-7000-8000-000000000002', 0, 'Chốt danh sách học viên', 20, null),
    ('01a20000-0000-7000-8000-000000000002', 1, 'Khai giảng', 65, null)
  ) as v (id, position, label, days, done)
  where exists (select from commitment c where c.id = v.id::uuid);

insert into promise (creation_key, creation_print, text, promised_by, promised_to, occasion, made_on, due_on, lead_agency_id)
select gen_random_uuid(), '', v.text || ' (dữ liệu minh họa)', v.promised_by, v.promised_to, v.occasion, to_char(current_date - v.age, 'YYYY-MM-DD'),
       to_char(current_date + v.due, 'YYYY-MM-DD'), g.id
  from (values
    ('Hỗ trợ thiết bị dạy học cho một trường của đối tác', 'Lãnh đạo UBND tỉnh', 'Một địa phương kết nghĩa', 'Chuyến thăm đầu năm', 230, null, 'so-ngoai-vu'),
    ('Mời đoàn doanh nghiệp của đối tác khảo sát Khu kinh tế Vũng Áng', 'Lãnh đạo UBND tỉnh', 'Một hiệp hội doanh nghiệp nước ngoài', 'Hội nghị xúc tiến đầu tư', 120, 30, 'so-cong-thuong'),
    ('Nghiên cứu đề nghị mở đường bay theo mùa', 'Lãnh đạo UBND tỉnh', 'Một hãng hàng không nước ngoài', 'Buổi tiếp xã giao', 25, null, null)
  ) as v (text, promised_by, promised_to, occasion, age, due, agency)
  left join agency g on g.code = v.agency;
