-- Illustrative obstacles; each says so. Days follow the day of loading, so that some have waited long and some have not.
insert into obstacle (id, creation_key, creation_print, agency_id, task_id, content, cause, asked, state, raised_at)
select v.id::uuid, v.id::uuid, '', g.id, t.id, v.content || ' (dữ liệu minh họa)', v.cause, v.asked, v.state, now() - make_interval(days => v.age)
  from (values
    ('01a20000-0000-7000-8000-000000000201', 'xa-son-kim-1', '3', 'Một số biên bản kết nghĩa ký từ thời cấp huyện không còn bản gốc, xã chưa có căn cứ rà soát', 'Hồ sơ bàn giao khi kết thúc hoạt động của cấp huyện chưa đầy đủ', 'Đề nghị Sở Ngoại vụ cung cấp danh mục và bản sao các văn bản đã ký', 'OPEN', 41),
    ('01a20000-0000-7000-8000-000000000202', 'xa-son-hong', '3', 'Xã không lưu bản gốc biên bản kết nghĩa do cấp huyện ký trước đây', null, 'Đề nghị hướng dẫn cách rà soát khi thiếu hồ sơ', 'OPEN', 33),
    ('01a20000-0000-7000-8000-000000000203', 'so-tai-chinh', '10', 'Chưa có định mức chi cho hoạt động ký kết, thực hiện thỏa thuận quốc tế ở cấp xã', 'Quy định hiện hành chưa nêu mức chi riêng', 'Đề nghị trình UBND tỉnh cho ý kiến về nguồn và mức chi', 'OPEN', 18),
    ('01a20000-0000-7000-8000-000000000204', 'bql-kkt', '14', 'Chưa thống nhất đầu mối trao đổi thông tin với phía đối tác tại cửa khẩu', null, 'Đề nghị Sở Ngoại vụ có văn bản gửi đối tác', 'ANSWERED', 25)
  ) as v (id, agency, ordinal, content, cause, asked, state, age)
  join agency g on g.code = v.agency
  join plan p on p.code = 'nq-152'
  join task t on t.plan_id = p.id and t.ordinal = v.ordinal;

insert into obstacle_event (obstacle_id, kind, at, account_id, actor)
select o.id, 'RAISED', o.raised_at, a.id, coalesce(a.display_name, 'Cán bộ ' || g.name)
  from obstacle o
  join agency g on g.id = o.agency_id
  left join account a on a.agency_id = g.id and a.role = 'AGENCY_STAFF';

insert into obstacle_event (obstacle_id, kind, at, account_id, actor, comment)
select o.id, 'ANSWERED', o.raised_at + interval '6 days', a.id, a.display_name, 'Sở Ngoại vụ đã đề nghị đối tác cử đầu mối, kết quả sẽ thông báo đến Ban Quản lý (dữ liệu minh họa)'
  from obstacle o
  join account a on a.role = 'OFFICER'
 where o.state = 'ANSWERED';
