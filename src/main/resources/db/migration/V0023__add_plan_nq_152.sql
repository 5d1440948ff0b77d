-- The plan carrying out Nghị quyết 152/NQ-CP with the 15 tasks of its annex, word for word. Its number and date are blank in the source and
-- stay so until somebody enters them; so does the output of task 15.
insert into plan (code, short_title, title, issuing_body, objectives, source, sort_order) values (
  'nq-152',
  'Kế hoạch thực hiện Nghị quyết số 152/NQ-CP',
  'Kế hoạch triển khai thực hiện Nghị quyết số 152/NQ-CP ngày 16/6/2026 của Chính phủ ban hành Chương trình hành động của Chính phủ thực hiện Chỉ thị số 56-CT/TW ngày 24/12/2025 của Ban Bí thư về tăng cường sự lãnh đạo của Đảng đối với công tác ký kết và thực hiện các cam kết quốc tế',
  'Ủy ban nhân dân tỉnh Hà Tĩnh',
  '1. Tổ chức quán triệt, triển khai thực hiện đầy đủ, hiệu quả các nhiệm vụ, giải pháp được giao tại Chỉ thị số 56-CT/TW, Nghị quyết số 152/NQ-CP. Nâng cao nhận thức, trách nhiệm của các cấp, các ngành, cán bộ, công chức, viên chức về vai trò, ý nghĩa của công tác ký kết và thực hiện các cam kết quốc tế trong tiến trình hội nhập quốc tế và phát triển kinh tế - xã hội của tỉnh.

2. Tăng cường hiệu lực, hiệu quả quản lý nhà nước đối với công tác ký kết và thực hiện các cam kết quốc tế; bảo đảm các hoạt động đối ngoại của địa phương được triển khai đúng chủ trương của Đảng, quy định của pháp luật và phù hợp với lợi ích quốc gia - dân tộc. Phát huy hiệu quả các cam kết quốc tế phục vụ thu hút đầu tư, thương mại, du lịch, khoa học, công nghệ, giáo dục và đào tạo, phát triển nguồn nhân lực và các lĩnh vực hợp tác quốc tế khác.

3. Việc triển khai thực hiện phải đồng bộ, thiết thực, hiệu quả, gắn với chức năng, nhiệm vụ của từng cơ quan, đơn vị, địa phương. Xác định rõ trách nhiệm của người đứng đầu cơ quan, đơn vị trong tổ chức thực hiện. Bảo đảm sự phối hợp chặt chẽ giữa các cơ quan, đơn vị, địa phương; tăng cường kiểm tra, giám sát và kịp thời xử lý các khó khăn, vướng mắc phát sinh.',
  'Kế hoạch của UBND tỉnh năm 2026 (bản chưa ghi số, ngày) và Phụ lục kèm theo',
  10);

insert into plan_legal_basis (plan_id, position, title, number, issued_on, issuer)
select p.id, b.position, b.title, b.number, b.issued_on::date, b.issuer
  from (values
    (1, 'Nghị quyết ban hành Chương trình hành động của Chính phủ thực hiện Chỉ thị số 56-CT/TW ngày 24/12/2025 của Ban Bí thư về tăng cường sự lãnh đạo của Đảng đối với công tác ký kết và thực hiện các cam kết quốc tế', '152/NQ-CP', '2026-06-16', 'Chính phủ'),
    (2, 'Chỉ thị về tăng cường sự lãnh đạo của Đảng đối với công tác ký kết và thực hiện các cam kết quốc tế', '56-CT/TW', '2025-12-24', 'Ban Bí thư'),
    (3, 'Văn bản đề nghị của Sở Ngoại vụ', '1084/SNgV-NVĐN', '2026-07-03', 'Sở Ngoại vụ')
  ) as b (position, title, number, issued_on, issuer)
  join plan p on p.code = 'nq-152'
 order by b.position;

insert into plan_section (plan_id, position, numeral, title)
select p.id, s.position, s.numeral, s.title
  from (values
    (1, 'II.1', 'Tiếp tục nâng cao nhận thức về tầm quan trọng của việc ký kết, thực hiện hiệu quả các cam kết quốc tế, thỏa thuận quốc tế'),
    (2, 'II.2', 'Đẩy mạnh công tác hướng dẫn, kiểm tra, giám sát, đôn đốc hoạt động ký kết, thực hiện cam kết quốc tế, thỏa thuận quốc tế'),
    (3, 'II.3', 'Rà soát, hoàn thiện cơ chế phối hợp trong công tác ký kết và thực hiện cam kết quốc tế'),
    (4, 'II.4', 'Nâng cao trách nhiệm, tinh thần chủ động của cơ quan chủ trì trong việc lập kế hoạch ký kết, triển khai cam kết quốc tế, thỏa thuận quốc tế'),
    (5, 'II.5', 'Bố trí, bảo đảm nguồn lực cần thiết, phù hợp cho công tác ký kết, thực hiện cam kết quốc tế'),
    (6, 'II.6', 'Thúc đẩy hợp tác quốc tế trong việc thực thi các cam kết quốc tế và ứng dụng khoa học, công nghệ, đẩy mạnh chuyển đổi số')
  ) as s (position, numeral, title)
  join plan p on p.code = 'nq-152'
 order by s.position;

-- The annex names no part of the plan, so its tasks stand under none.
insert into task (plan_id, position, ordinal, title, short_title, time_frame, time_frame_text, from_year, to_year, area_tags, note)
select p.id, t.*
  from (values
    (1, '1', 'Tổ chức triển khai, theo dõi và đôn đốc thực hiện Kế hoạch của UBND tỉnh thực hiện Nghị quyết số 152/NQ-CP', 'Triển khai, theo dõi, đôn đốc thực hiện Kế hoạch', 'ONGOING', 'Thường xuyên', null, null, null, null),
    (2, '2', 'Tổ chức quán triệt, tuyên truyền, phổ biến Chỉ thị số 56-CT/TW, Nghị quyết số 152/NQ-CP và các quy định của pháp luật về thỏa thuận quốc tế, cam kết quốc tế', 'Quán triệt, tuyên truyền Chỉ thị số 56-CT/TW, Nghị quyết số 152/NQ-CP', 'ONGOING', 'Thường xuyên', null, null, null, null),
    (3, '3', 'Rà soát các chương trình, dự án, thỏa thuận hợp tác quốc tế đang triển khai trên địa bàn tỉnh', 'Rà soát chương trình, dự án, thỏa thuận hợp tác quốc tế', 'YEARLY', 'Hàng năm', null, null, null, null),
    (4, '4', 'Rà soát, đánh giá yếu tố quốc phòng, an ninh đối với các đề xuất ký kết, gia hạn, sửa đổi, bổ sung, thực hiện thỏa thuận quốc tế, cam kết quốc tế có liên quan đến địa bàn, lĩnh vực trọng điểm', 'Đánh giá yếu tố quốc phòng, an ninh', 'ONGOING', 'Thường xuyên', null, null, null, null),
    (5, '5', 'Tham mưu nâng cao chất lượng công tác đề xuất, đàm phán, ký kết thỏa thuận quốc tế', 'Nâng cao chất lượng đề xuất, đàm phán, ký kết', 'ONGOING', 'Thường xuyên', null, null, null, null),
    (6, '6', 'Theo dõi, đôn đốc việc thực hiện các cam kết quốc tế, thỏa thuận quốc tế thuộc phạm vi quản lý của tỉnh', 'Theo dõi, đôn đốc thực hiện cam kết, thỏa thuận', 'ONGOING', 'Thường xuyên', null, null, null, null),
    (7, '7', 'Tổ chức tập huấn, bồi dưỡng nghiệp vụ về công tác ký kết và thực hiện thỏa thuận quốc tế', 'Tập huấn nghiệp vụ ký kết và thực hiện', 'YEARLY', 'Hàng năm', null, null, null, null),
    (8, '8', 'Bồi dưỡng, nâng cao năng lực ngoại ngữ, hội nhập quốc tế cho đội ngũ cán bộ, công chức', 'Bồi dưỡng ngoại ngữ, hội nhập quốc tế', 'YEARLY', 'Hàng năm', null, null, null, null),
    (9, '9', 'Lồng ghép nội dung về thực hiện cam kết quốc tế, thỏa thuận quốc tế vào phong trào “học tập số”', 'Lồng ghép vào phong trào “học tập số”', 'ONGOING', 'Thường xuyên', null, null, null, null),
    (10, '10', 'Tham mưu bố trí kinh phí thực hiện các nhiệm vụ của Kế hoạch', 'Tham mưu bố trí kinh phí thực hiện', 'YEARLY', 'Hàng năm', null, null, null, null),
    (11, '11', 'Theo dõi, tổng hợp, báo cáo, sơ kết, tổng kết việc thực hiện Kế hoạch', 'Tổng hợp, báo cáo, sơ kết, tổng kết', 'PERIODIC', 'Định kỳ hoặc theo yêu cầu của Trung ương', null, null, null, null),
    (12, '12', 'Thực hiện chế độ báo cáo về tình hình ký kết và thực hiện cam kết quốc tế thuộc phạm vi quản lý', 'Chế độ báo cáo về ký kết và thực hiện', 'PERIODIC', 'Định kỳ hằng năm hoặc đột xuất', null, null, null, null),
    (13, '13', 'Cụ thể hóa, lồng ghép việc thực hiện các cam kết quốc tế vào các chương trình, kế hoạch phát triển kinh tế - xã hội của tỉnh, ngành, địa phương', 'Lồng ghép cam kết vào chương trình, kế hoạch phát triển', 'ONGOING', 'Thường xuyên', null, null, null, null),
    (14, '14', 'Khai thác hiệu quả các cam kết quốc tế, thỏa thuận quốc tế nhằm thúc đẩy phát triển Khu kinh tế Vũng Áng, Cửa khẩu quốc tế Cầu Treo', 'Khai thác cam kết phục vụ KKT Vũng Áng, CKQT Cầu Treo', 'STAGED', 'Giai đoạn 2026 - 2030 và hằng năm', 2026, 2030, 'Khu kinh tế Vũng Áng; Cửa khẩu quốc tế Cầu Treo', null),
    (15, '15', 'Gắn hiệu quả thực hiện cam kết quốc tế, thỏa thuận quốc tế với công tác đánh giá cán bộ, công chức, viên chức hằng năm, thi đua - khen thưởng phù hợp với chương trình, kế hoạch công tác hằng năm của cơ quan, đơn vị', 'Gắn với đánh giá cán bộ, thi đua - khen thưởng', 'ONGOING', 'Thường xuyên', null, null, null, 'Văn bản gốc để trống ô sản phẩm đầu ra.')
  ) as t (position, ordinal, title, short_title, time_frame, time_frame_text, from_year, to_year, area_tags, note)
  join plan p on p.code = 'nq-152'
 order by t.position;

-- Words that name nobody in particular ("các cơ quan liên quan") stay words.
insert into task_assignment (task_id, role, position, wording, agency_id, group_id, lead_rule)
select t.id, a.role, a.position, a.wording, y.id, g.id, a.lead_rule
  from (values
    (1, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (1, 'COORDINATING', 1, 'Các sở, ban, ngành, địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (2, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (2, 'COORDINATING', 1, 'Sở Tư pháp', 'so-tu-phap', null, null),
    (2, 'COORDINATING', 2, 'các sở, ban, ngành, địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (3, 'LEAD', 1, 'Các sở, ban, ngành, địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (3, 'COORDINATING', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (3, 'COORDINATING', 2, 'Sở Tài chính', 'so-tai-chinh', null, null),
    (3, 'COORDINATING', 3, 'các Ban Quản lý dự án chuyên ngành', null, null, null),
    (4, 'LEAD', 1, 'Cơ quan đề xuất ký kết hoặc cơ quan được giao chủ trì thực hiện', null, null, 'AGREEMENT_LEADS'),
    (4, 'COORDINATING', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (4, 'COORDINATING', 2, 'Sở Tư pháp', 'so-tu-phap', null, null),
    (4, 'COORDINATING', 3, 'Bộ Chỉ huy Quân sự tỉnh', 'bo-chqs-tinh', null, null),
    (4, 'COORDINATING', 4, 'Công an tỉnh', 'cong-an-tinh', null, null),
    (4, 'COORDINATING', 5, 'cơ quan liên quan', null, null, null),
    (5, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (5, 'COORDINATING', 1, 'Sở Tư pháp', 'so-tu-phap', null, null),
    (5, 'COORDINATING', 2, 'các cơ quan liên quan', null, null, null),
    (6, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (6, 'COORDINATING', 1, 'Các sở, ngành, địa phương', null, 'so-nganh-dia-phuong', null),
    (7, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (7, 'COORDINATING', 1, 'Sở Nội vụ', 'so-noi-vu', null, null),
    (7, 'COORDINATING', 2, 'các cơ quan liên quan', null, null, null),
    (8, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (8, 'COORDINATING', 1, 'Sở Nội vụ', 'so-noi-vu', null, null),
    (8, 'COORDINATING', 2, 'các cơ quan liên quan', null, null, null),
    (9, 'LEAD', 1, 'Các sở, ban, ngành, địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (9, 'COORDINATING', 1, 'Sở Khoa học và Công nghệ', 'so-khcn', null, null),
    (9, 'COORDINATING', 2, 'Sở Giáo dục và Đào tạo', 'so-gddt', null, null),
    (9, 'COORDINATING', 3, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (10, 'LEAD', 1, 'Sở Tài chính', 'so-tai-chinh', null, null),
    (10, 'COORDINATING', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (10, 'COORDINATING', 2, 'các cơ quan liên quan', null, null, null),
    (11, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (11, 'COORDINATING', 1, 'Các sở, ngành, địa phương', null, 'so-nganh-dia-phuong', null),
    (12, 'LEAD', 1, 'Các sở, ban, ngành, địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (12, 'COORDINATING', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (13, 'LEAD', 1, 'Các sở, ban, ngành, địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (13, 'COORDINATING', 1, 'Sở Tài chính', 'so-tai-chinh', null, null),
    (13, 'COORDINATING', 2, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (14, 'LEAD', 1, 'Ban Quản lý Khu kinh tế tỉnh', 'bql-kkt', null, null),
    (14, 'COORDINATING', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (14, 'COORDINATING', 2, 'Sở Công Thương', 'so-cong-thuong', null, null),
    (14, 'COORDINATING', 3, 'Sở Tài chính', 'so-tai-chinh', null, null),
    (14, 'COORDINATING', 4, 'Sở Xây dựng', 'so-xay-dung', null, null),
    (14, 'COORDINATING', 5, 'Chi cục Hải quan khu vực XI', 'hai-quan-kv11', null, null),
    (14, 'COORDINATING', 6, 'các cơ quan liên quan', null, null, null),
    (15, 'LEAD', 1, 'Các sở, ban, ngành, địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (15, 'COORDINATING', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (15, 'COORDINATING', 2, 'Sở Nội vụ', 'so-noi-vu', null, null)
  ) as a (task, role, position, wording, agency, agency_group, lead_rule)
  join plan p on p.code = 'nq-152'
  join task t on t.plan_id = p.id and t.position = a.task
  left join agency y on y.code = a.agency
  left join agency_group g on g.code = a.agency_group
 order by t.position, a.role desc, a.position;

insert into task_output (task_id, position, label)
select t.id, o.position, o.label
  from (values
    (1, 1, 'Văn bản'),
    (1, 2, 'Báo cáo'),
    (2, 1, 'Tài liệu tuyên truyền'),
    (2, 2, 'Tin bài trên các phương tiện thông tin đại chúng'),
    (3, 1, 'Báo cáo rà soát'),
    (3, 2, 'Danh mục thỏa thuận quốc tế đang thực hiện'),
    (4, 1, 'Văn bản tham gia ý kiến, thẩm định hoặc báo cáo đánh giá tác động về quốc phòng, an ninh'),
    (5, 1, 'Hồ sơ thỏa thuận quốc tế bảo đảm đúng quy định pháp luật'),
    (6, 1, 'Báo cáo theo dõi, đánh giá kết quả thực hiện'),
    (7, 1, 'Lớp tập huấn'),
    (7, 2, 'Tài liệu bồi dưỡng'),
    (8, 1, 'Kế hoạch đào tạo'),
    (8, 2, 'Các khóa bồi dưỡng chuyên môn'),
    (9, 1, 'Nội dung tuyên truyền, phổ biến về các cam kết quốc tế, thỏa thuận quốc tế trên các nền tảng số của phong trào “học tập số”'),
    (10, 1, 'Dự toán kinh phí'),
    (10, 2, 'Văn bản tham mưu bố trí nguồn lực'),
    (11, 1, 'Báo cáo sơ kết, tổng kết'),
    (11, 2, 'Báo cáo UBND tỉnh, Bộ Ngoại giao'),
    (12, 1, 'Báo cáo chuyên đề'),
    (12, 2, 'Báo cáo định kỳ'),
    (13, 1, 'Chương trình, kế hoạch, đề án phát triển có nội dung hội nhập quốc tế'),
    (14, 1, 'Chương trình xúc tiến đầu tư quốc tế'),
    (14, 2, 'Các hoạt động hợp tác, kết nối doanh nghiệp'),
    (14, 3, 'Báo cáo đánh giá hiệu quả thực hiện các cam kết quốc tế')
  ) as o (task, position, label)
  join plan p on p.code = 'nq-152'
  join task t on t.plan_id = p.id and t.position = o.task
 order by o.task, o.position;
