-- Illustrative activities; each title says so. The reports of the past periods rest on them.
insert into activity (id, creation_key, creation_print, agency_id, title, took_place_on, ended_on, place, content, participants)
select v.id::uuid, v.id::uuid, '', g.id, v.title || ' (dữ liệu minh họa)', v.first, v.last, v.place, v.content, v.participants
  from (values
    ('01a20000-0000-7000-8000-000000000101', 'so-ngoai-vu', 'Hội nghị triển khai Nghị quyết số 152/NQ-CP đến các cơ quan, địa phương', '2026-09-15', null, 'Trung tâm Hội nghị tỉnh', 'Quán triệt Chỉ thị số 56-CT/TW, phân công nhiệm vụ và hướng dẫn chế độ báo cáo.', 180),
    ('01a20000-0000-7000-8000-000000000102', 'so-ngoai-vu', 'Lớp tập huấn nghiệp vụ ký kết và thực hiện thỏa thuận quốc tế', '2026-09-24', '2026-09-25', 'Sở Ngoại vụ', 'Trình tự ký kết, lưu trữ, báo cáo theo Luật Thỏa thuận quốc tế và Nghị định 64/2021/NĐ-CP.', 120),
    ('01a20000-0000-7000-8000-000000000103', 'so-cong-thuong', 'Làm việc với đối tác về trao đổi thông tin cửa khẩu', '2026-08-19', null, 'Cửa khẩu quốc tế Cầu Treo', 'Thống nhất mẫu thông tin và đầu mối hai bên.', 24),
    ('01a20000-0000-7000-8000-000000000104', 'xa-son-kim-1', 'Giao ban công tác biên giới với bản kết nghĩa', '2026-07', null, 'Xã Sơn Kim 1', 'Rà soát việc thực hiện thỏa thuận kết nghĩa, trao đổi tình hình an ninh trật tự.', 35),
    ('01a20000-0000-7000-8000-000000000105', 'bql-kkt', 'Đón đoàn doanh nghiệp khảo sát Khu kinh tế Vũng Áng', '2026-10-08', null, 'Khu kinh tế Vũng Áng', null, 42)
  ) as v (id, agency, title, first, last, place, content, participants)
  join agency g on g.code = v.agency;

insert into activity_subject (activity_id, task_id)
select v.activity::uuid, t.id
  from (values
    ('01a20000-0000-7000-8000-000000000101', '1'),
    ('01a20000-0000-7000-8000-000000000101', '2'),
    ('01a20000-0000-7000-8000-000000000102', '7'),
    ('01a20000-0000-7000-8000-000000000102', '12'),
    ('01a20000-0000-7000-8000-000000000104', '3'),
    ('01a20000-0000-7000-8000-000000000105', '14')
  ) as v (activity, ordinal)
  join plan p on p.code = 'nq-152'
  join task t on t.plan_id = p.id and t.ordinal = v.ordinal;

insert into activity_subject (activity_id, commitment_id)
values ('01a20000-0000-7000-8000-000000000103', '01a20000-0000-7000-8000-000000000001');
