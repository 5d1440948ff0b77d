-- The plan carrying out Nghị quyết 153/NQ-CP. It has no annex: each duty of part III is a task, word for word, under the agency it is addressed to.
-- The source gives neither number nor date.
insert into plan (code, short_title, title, issuing_body, objectives, source, sort_order) values (
  'nq-153',
  'Kế hoạch thực hiện Nghị quyết số 153/NQ-CP',
  'Kế hoạch triển khai thực hiện Nghị quyết số 153/NQ-CP ngày 31/5/2025 của Chính phủ ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị về Hội nhập quốc tế trong tình hình mới và Chương trình hành động số 44-CTr/TU ngày 21/5/2025 của Ban Thường vụ Tỉnh ủy thực hiện Nghị quyết số 59-NQ/TW',
  'Ủy ban nhân dân tỉnh Hà Tĩnh',
  '1. Tạo sự thống nhất và nâng cao nhận thức, trách nhiệm của chính quyền các cấp và Nhân dân, đặc biệt là người đứng đầu cơ quan, tổ chức, doanh nghiệp trên địa bàn tỉnh về vị trí, vai trò, tầm quan trọng của hội nhập quốc tế trong tình hình mới.

2. Cụ thể hóa và thực hiện đầy đủ, nghiêm túc, hiệu quả các quan điểm, nhiệm vụ, giải pháp đã đề ra tại Nghị quyết số 59-NQ/TW, Nghị quyết số 153/NQ-CP và Chương trình hành động số 44-CTr/TU phù hợp với điều kiện thực tiễn của Tỉnh.

3. Xác định các nhiệm vụ cụ thể để các đơn vị, địa phương tổ chức triển khai thực hiện, kiểm tra, đánh giá, giám sát việc thực hiện Nghị quyết số 59-NQ/TW, Nghị quyết số 153/NQ-CP và Chương trình hành động số 44-CTr/TU, hiện thực hóa mục tiêu nâng cao chất lượng, hiệu quả, tính đồng bộ, toàn diện, sâu rộng của hội nhập quốc tế nhằm phát huy tiềm năng, lợi thế của Tỉnh trong tình hình mới; xây dựng nền kinh tế độc lập, tự chủ, tự lực, tự cường, phát triển nhanh, bền vững; không ngừng cải thiện, nâng cao đời sống Nhân dân; giữ gìn và phát huy giá trị văn hóa, con người Hà Tĩnh; tăng cường sức mạnh tổng hợp, nâng cao vai trò, vị thế của Tỉnh trên trường quốc tế.',
  'Kế hoạch của UBND tỉnh năm 2025 (bản chưa ghi số, ngày), phần III',
  20);

insert into plan_legal_basis (plan_id, position, title, number, issued_on, issuer)
select p.id, b.position, b.title, b.number, b.issued_on::date, b.issuer
  from (values
    (1, 'Nghị quyết ban hành Chương trình hành động của Chính phủ thực hiện Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị về Hội nhập quốc tế trong tình hình mới', '153/NQ-CP', '2025-05-31', 'Chính phủ'),
    (2, 'Chương trình hành động thực hiện Nghị quyết số 59-NQ/TW ngày 24/01/2025 của Bộ Chính trị về Hội nhập quốc tế trong tình hình mới', '44-CTr/TU', '2025-05-21', 'Ban Thường vụ Tỉnh ủy'),
    (3, 'Nghị quyết về Hội nhập quốc tế trong tình hình mới', '59-NQ/TW', '2025-01-24', 'Bộ Chính trị'),
    (4, 'Văn bản đề nghị của Sở Ngoại vụ', '694/SNgV-HTQT', '2025-06-13', 'Sở Ngoại vụ'),
    (5, 'Thông báo kết luận của UBND tỉnh tại phiên họp ngày 24/6/2025', '335/TB-UBND', '2025-06-24', 'UBND tỉnh'),
    (6, 'Thông báo kết luận của Ban Thường vụ Đảng ủy UBND tỉnh tại phiên họp ngày 24/6/2025', '67-TB/ĐU', '2025-06-24', 'Ban Thường vụ Đảng ủy UBND tỉnh')
  ) as b (position, title, number, issued_on, issuer)
  join plan p on p.code = 'nq-153'
 order by b.position;

insert into plan_section (plan_id, position, numeral, title)
select p.id, s.position, s.numeral, s.title
  from (values
    (1, 'III.1', 'Sở Ngoại vụ'),
    (2, 'III.2', 'Sở Công Thương'),
    (3, 'III.3', 'Sở Tài chính'),
    (4, 'III.4', 'Sở Khoa học và Công nghệ'),
    (5, 'III.5', 'Sở Văn hóa, Thể thao và Du lịch'),
    (6, 'III.6', 'Công an tỉnh, Bộ Chỉ huy Quân sự tỉnh, Bộ Chỉ huy Bộ đội Biên phòng tỉnh'),
    (7, 'III.7', 'Các sở, ban, ngành cấp tỉnh và các địa phương'),
    (8, 'III.8', 'Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh và các tổ chức chính trị - xã hội, tổ chức xã hội, nghề nghiệp, Ban Tuyên giáo và Dân vận Tỉnh ủy')
  ) as s (position, numeral, title)
  join plan p on p.code = 'nq-153'
 order by s.position;

-- The ordinals are ours (part and bullet); a time frame stands only where the duty's own words state one.
insert into task (plan_id, section_id, position, ordinal, title, short_title, time_frame, time_frame_text)
select p.id, s.id, t.position, t.ordinal, t.title, t.short_title, t.time_frame, t.time_frame_text
  from (values
    (1, 1, '1.1', 'Nghiên cứu, tham mưu kiện toàn Ban Chỉ đạo và Tổ Giúp việc Ban Chỉ đạo Hội nhập quốc tế tỉnh đảm bảo phù hợp với tình hình thực tiễn. Phối hợp tuyên truyền, phổ biến, quán triệt sâu sắc thường xuyên, sâu rộng về nội dung Nghị quyết số 59-NQ/TW, Nghị quyết số 153/NQ-CP, Chương trình hành động số 44-CTr/TU và các chủ trương, chính sách của Đảng, Nhà nước về hội nhập quốc tế.', 'Kiện toàn Ban Chỉ đạo Hội nhập quốc tế; tuyên truyền Nghị quyết số 59-NQ/TW', 'UNSTATED', null),
    (2, 1, '1.2', 'Đẩy mạnh hợp tác giữa tỉnh Hà Tĩnh và các tỉnh của Hiệp hội 9 tỉnh 03 nước Việt Nam - Lào - Thái Lan có sử dụng đường 8, đường 12. Tăng cường hợp tác với các tỉnh, các nước trong Cộng đồng kinh tế ASEAN (AEC). Duy trì và tăng cường hợp tác với các tổ chức quốc tế, địa phương của các nước mà Hà Tĩnh đã thiết lập quan hệ hợp tác. Tăng cường mở rộng và quan hệ với các Đại sứ quán, Tổng Lãnh sự quán các nước tại Việt Nam, các tổ chức quốc tế, các tổ chức phi chính phủ để vận động viện trợ ODA, NGO và các nguồn viện trợ không hoàn lại. Xúc tiến, thiết lập quan hệ hữu nghị hợp tác với các tỉnh, thành phố có nhiều điểm tương đồng với Hà Tĩnh và có tiềm năng thế mạnh để ký kết hợp tác.', 'Mở rộng quan hệ đối ngoại; hợp tác 9 tỉnh 03 nước', 'UNSTATED', null),
    (3, 1, '1.3', 'Tăng cường công tác vận động người Việt Nam ở nước ngoài, nhất là cộng đồng người Hà Tĩnh ở nước ngoài, phát huy tinh thần yêu nước, nguồn lực to lớn của đồng bào ta ở nước ngoài. Phát huy vai trò cầu nối cộng đồng người Hà Tĩnh ở nước ngoài, góp phần thúc đẩy quan hệ tốt đẹp giữa Hà Tĩnh với các nước trên thế giới.', 'Vận động người Hà Tĩnh ở nước ngoài', 'UNSTATED', null),
    (4, 1, '1.4', 'Phối hợp với các cơ quan đại diện ngoại giao Việt Nam ở nước ngoài và các cơ quan liên quan đẩy mạnh các hoạt động giới thiệu, quảng bá hình ảnh, văn hóa, tiềm năng lợi thế, cơ chế chính sách, ưu đãi thu hút đầu tư của tỉnh với các đối tác quốc tế, phối hợp xử lý vướng mắc trong các vấn đề có yếu tố nước ngoài hoặc nhạy cảm về đối ngoại.', 'Quảng bá hình ảnh, tiềm năng của tỉnh', 'UNSTATED', null),
    (5, 1, '1.5', 'Phối hợp với các cơ quan liên quan đẩy mạnh công tác đào tạo, bồi dưỡng công tác đối ngoại và hội nhập quốc tế cho cán bộ, công chức, viên chức của Tỉnh. Chủ trì, phối hợp các đơn vị, địa phương liên quan theo dõi, đôn đốc, tổng hợp kết quả thực hiện Kế hoạch này; định kỳ hằng năm (trước ngày 15/11) báo cáo UBND tỉnh và cơ quan có thẩm quyền theo quy định.', 'Bồi dưỡng cán bộ; theo dõi, tổng hợp, báo cáo', 'YEARLY', 'định kỳ hằng năm (trước ngày 15/11)'),
    (6, 2, '2.1', 'Tăng cường phổ biến kiến thức về các hiệp định thương mại tự do (FTA) mà Việt Nam là thành viên, kế hoạch triển khai các FTA của Trung ương và địa phương, trong đó chú trọng đến các đối tượng như cơ quan quản lý cấp tỉnh và địa phương, hiệp hội doanh nghiệp, hợp tác xã... với nhiều hình thức đa dạng nhằm nâng cao nhận thức, hiểu biết về nội dung cam kết và các công việc cần triển khai.', 'Phổ biến kiến thức về các FTA', 'UNSTATED', null),
    (7, 2, '2.2', 'Hỗ trợ doanh nghiệp trong tỉnh nâng cao khả năng phòng ngừa, ứng phó với các tranh chấp phát sinh trong quan hệ đầu tư, thương mại quốc tế.', 'Hỗ trợ doanh nghiệp phòng ngừa tranh chấp quốc tế', 'UNSTATED', null),
    (8, 3, '3.1', 'Tham mưu triển khai hiệu quả Nghị quyết số 68-NQ/TW ngày 04/5/2025 của Bộ Chính trị về phát triển kinh tế tư nhân; trong đó chú trọng mục tiêu huy động nguồn lực quốc tế thúc đẩy khu vực kinh tế tư nhân phát triển nhanh và bền vững.', 'Phát triển kinh tế tư nhân, huy động nguồn lực quốc tế', 'UNSTATED', null),
    (9, 3, '3.2', 'Xây dựng và triển khai có hiệu quả Chương trình xúc tiến đầu tư hàng năm; trong đó, tập trung xây dựng các giải pháp nâng cao hiệu quả thu hút đầu tư trực tiếp nước ngoài (FDI), các dự án có vốn đầu tư lớn, công nghệ cao, tiên tiến; nâng cao năng lực, phát huy vai trò của các cơ quan quản lý nhà nước, hiệp hội doanh nghiệp trong đẩy mạnh liên kết giữa doanh nghiệp trong tỉnh với doanh nghiệp các nước. Phối hợp xúc tiến, vận động các nguồn vốn hỗ trợ phát triển chính thức (ODA) và vốn vay ưu đãi của các nhà tài trợ nước ngoài. Tham mưu Kế hoạch của UBND tỉnh nhằm nâng cao chỉ số năng lực cạnh tranh cấp tỉnh, chú trọng phân công rõ nhiệm vụ từng cơ quan, đơn vị để cải thiện các chỉ số thành phần còn thấp; hướng đến phát huy lợi thế cạnh tranh của tỉnh.', 'Xúc tiến đầu tư, ODA, năng lực cạnh tranh', 'YEARLY', 'hàng năm'),
    (10, 3, '3.3', 'Tham mưu bố trí kinh phí thực hiện Chương trình hành động số 44-CTr/TU ngày 21/5/2025 của Ban Thường vụ Tỉnh ủy và Kế hoạch này trên cơ sở đề xuất Sở Ngoại vụ và các sở, ban, ngành, đơn vị liên quan, phù hợp với khả năng cân đối ngân sách.', 'Tham mưu bố trí kinh phí', 'UNSTATED', null),
    (11, 4, '4.1', 'Tiếp tục triển khai hiệu quả Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học, công nghệ, đổi mới sáng tạo và chuyển đổi số quốc gia, Chương trình hành động số 42-CTr/TU ngày 10/4/2025 của Ban Thường vụ Tỉnh ủy về thực hiện Nghị quyết số 57-NQ/TW, trong đó tập trung vào các lĩnh vực công nghệ lõi, công nghệ số, đổi mới sáng tạo và hình thành hệ sinh thái công nghệ gắn kết quốc tế, từ đó phục vụ phát triển kinh tế số và kinh tế xanh trên địa bàn tỉnh.', 'Triển khai Nghị quyết số 57-NQ/TW về khoa học, công nghệ', 'UNSTATED', null),
    (12, 4, '4.2', 'Nâng cao chất lượng hội nhập quốc tế về khoa học công nghệ, chủ động tiếp thu công nghệ cao của nước ngoài. Triển khai mạnh mẽ các chương trình hợp tác, nghiên cứu, chuyển giao, ứng dụng khoa học công nghệ, thúc đẩy hệ sinh thái khởi nghiệp. Tích cực huy động, tranh thủ nguồn lực quốc tế để phát triển khoa học công nghệ, đổi mới sáng tạo và chuyển đổi số. Thu hút các tập đoàn công nghệ lớn đầu tư, đặt trung tâm nghiên cứu trên địa bàn tỉnh.', 'Hội nhập quốc tế về khoa học, công nghệ', 'UNSTATED', null),
    (13, 4, '4.3', 'Chủ động thu hút nguồn lực bên ngoài cho nghiên cứu, ứng dụng, chuyển giao và phát triển công nghệ, phát triển hệ sinh thái khởi nghiệp sáng tạo, tham gia vào mạng lưới đổi mới sáng tạo của các địa phương quốc tế.', 'Thu hút nguồn lực nghiên cứu, đổi mới sáng tạo', 'UNSTATED', null),
    (14, 5, '5.1', 'Hướng dẫn, tổ chức tốt công tác tuyên truyền, cổ động trực quan, trọng tâm là tuyên truyền trên băng rôn, pa nô, áp phích, bảng điện tử về hội nhập quốc tế trong tình hình mới. Phối hợp với Ban Tuyên giáo và Dân vận Tỉnh ủy, Sở Ngoại vụ và các cơ quan liên quan chỉ đạo các cơ quan báo chí xây dựng, tổ chức các chương trình, chuyên mục về công tác đối ngoại và hội nhập quốc tế trên địa bàn tỉnh. Quản lý, giám sát chặt chẽ thông tin trên các phương tiện thông tin đại chúng và thông tin cơ sở liên quan đến triển khai thực hiện Nghị quyết số 59-NQ/TW. Kịp thời phát hiện, xử lý nghiêm các cơ quan báo chí, trang thông tin điện tử và rà soát chặn, xử lý các tài khoản mạng xã hội đăng tải các thông tin sai sự thật, xuyên tạc chủ trương, đường lối của Đảng, pháp luật của Nhà nước liên quan đến công tác đối ngoại và hội nhập quốc tế.', 'Tuyên truyền hội nhập quốc tế; quản lý thông tin', 'UNSTATED', null),
    (15, 5, '5.2', 'Nâng cao hiệu quả hợp tác về văn hóa, thể thao, du lịch đối với các tỉnh của Lào, Thái Lan, các nước trong khu vực và mở rộng với các nước tiên tiến. Tích cực mở rộng và đa dạng hóa thị trường khách du lịch quốc tế. Đẩy mạnh hợp tác, liên kết khu vực để phát triển sản phẩm du lịch, quảng bá điểm đến chung.', 'Hợp tác văn hóa, thể thao, du lịch', 'UNSTATED', null),
    (16, 5, '5.3', 'Chủ động hội nhập quốc tế về văn hóa gắn với bảo tồn, phát huy và quảng bá văn hóa dân tộc, đặc biệt là giá trị các di sản văn hóa của tỉnh được Tổ chức UNESCO vinh danh. Tăng cường thực hiện hiệu quả Kế hoạch triển khai Chiến lược Phát triển văn hóa đối ngoại trên địa bàn tỉnh Hà Tĩnh đến năm 2026, tầm nhìn đến năm 2030 và Kế hoạch triển khai chiến lược ngoại giao văn hóa tỉnh Hà Tĩnh đến năm 2030, qua đó góp phần quảng bá hình ảnh, đất nước, con người Việt Nam nói chung và Hà Tĩnh nói riêng đến bạn bè quốc tế.', 'Hội nhập quốc tế về văn hóa; quảng bá di sản', 'UNSTATED', null),
    (17, 5, '5.4', 'Triển khai hiệu quả Kết luận số 57-KL/TW ngày 15/6/2023 của Bộ Chính trị về tiếp tục nâng cao chất lượng, hiệu quả công tác thông tin đối ngoại trong tình hình mới. Nâng cao nhận thức về hội nhập quốc tế đi đôi với bảo vệ nền tảng tư tưởng của Đảng, đảm bảo an ninh chính trị nội bộ, bảo vệ bí mật Nhà nước.', 'Thông tin đối ngoại theo Kết luận số 57-KL/TW', 'UNSTATED', null),
    (18, 6, '6.1', 'phối hợp tăng cường công tác đảm bảo quốc phòng, an ninh trong quá trình đẩy mạnh hội nhập quốc tế. Đẩy mạnh hoạt động hợp tác song phương với các tỉnh giáp biên giới nhằm phòng ngừa, đấu tranh với âm mưu, hoạt động của các thế lực thù địch, các loại tội phạm tại khu vực biên giới. Tăng cường công tác quản lý Nhà nước về an ninh, trật tự, nhất là quản lý xuất nhập cảnh, cư trú, hoạt động của người nước ngoài trên địa bàn, quản lý, bảo hộ công dân Việt Nam đang sinh sống, làm việc ở nước ngoài.', 'Bảo đảm quốc phòng, an ninh trong hội nhập', 'UNSTATED', null),
    (19, 7, '7.1', 'Triển khai thực hiện tốt công tác tuyên truyền, quán triệt sâu rộng đến cán bộ, công chức, viên chức về hội nhập quốc tế trong tình hình mới bằng nhiều hình thức, đảm bảo phù hợp với điều kiện của các cơ quan, đơn vị, địa phương, xác định hội nhập quốc tế là một động lực quan trọng để phát triển đất nước và tỉnh nhanh, bền vững; đồng thời, đẩy mạnh và nâng cao hiệu quả công tác nghiên cứu, dự báo, đánh giá, phát hiện những vấn đề mới, xu thế mới, những rủi ro của thời đại, phục vụ việc xây dựng, điều chỉnh, thực hiện các chiến lược, chính sách phát triển kinh tế - xã hội của Tỉnh.', 'Tuyên truyền, nghiên cứu, dự báo về hội nhập quốc tế', 'UNSTATED', null),
    (20, 7, '7.2', 'Phối hợp với các cơ quan, đơn vị, địa phương liên quan tổ chức thực hiện các nhiệm vụ đối ngoại địa phương và hội nhập quốc tế, lồng ghép các hoạt động hội nhập quốc tế vào kế hoạch hoạt động đối ngoại hàng năm và các chương trình hoạt động khác của các sở, ngành, đơn vị, địa phương.', 'Lồng ghép hội nhập quốc tế vào kế hoạch', 'UNSTATED', null),
    (21, 7, '7.3', 'Căn cứ chức năng, nhiệm vụ được giao và điều kiện, nhu cầu thực tiễn của cơ quan, đơn vị, địa phương chủ động thực hiện Kế hoạch này với các giải pháp cụ thể. Định kỳ hàng năm (trước ngày 05 tháng 11) hoặc đột xuất (theo yêu cầu), báo cáo kết quả triển khai thực hiện về Sở Ngoại vụ để tổng hợp theo quy định.', 'Chủ động thực hiện Kế hoạch, báo cáo hằng năm', 'PERIODIC', 'Định kỳ hàng năm (trước ngày 05 tháng 11) hoặc đột xuất (theo yêu cầu)'),
    (22, 8, '8.1', 'phối hợp với các cơ quan, đơn vị liên quan thực hiện Kế hoạch này; tăng cường đẩy mạnh công tác tuyên truyền, vận động đoàn viên, hội viên, người dân hiểu, tích cực hưởng ứng Nghị quyết số 59-NQ/TW, các chương trình, kế hoạch về hội nhập quốc tế trong tình hình mới. Phát huy vai trò giám sát, phản biện xã hội, tham gia xây dựng pháp luật, cơ chế, chính sách về công tác đối ngoại và hội nhập quốc tế.', 'Tuyên truyền, vận động, giám sát, phản biện xã hội', 'UNSTATED', null)
  ) as t (position, section, ordinal, title, short_title, time_frame, time_frame_text)
  join plan p on p.code = 'nq-153'
  join plan_section s on s.plan_id = p.id and s.position = t.section
 order by t.position;

insert into task_assignment (task_id, role, position, wording, agency_id, group_id, lead_rule)
select t.id, a.role, a.position, a.wording, y.id, g.id, a.lead_rule
  from (values
    (1, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (2, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (3, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (4, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (4, 'COORDINATING', 1, 'các cơ quan đại diện ngoại giao Việt Nam ở nước ngoài', null, null, null),
    (4, 'COORDINATING', 2, 'các cơ quan liên quan', null, null, null),
    (5, 'LEAD', 1, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (5, 'COORDINATING', 1, 'các cơ quan liên quan', null, null, null),
    (5, 'COORDINATING', 2, 'các đơn vị, địa phương liên quan', null, null, null),
    (6, 'LEAD', 1, 'Sở Công Thương', 'so-cong-thuong', null, null),
    (7, 'LEAD', 1, 'Sở Công Thương', 'so-cong-thuong', null, null),
    (8, 'LEAD', 1, 'Sở Tài chính', 'so-tai-chinh', null, null),
    (9, 'LEAD', 1, 'Sở Tài chính', 'so-tai-chinh', null, null),
    (10, 'LEAD', 1, 'Sở Tài chính', 'so-tai-chinh', null, null),
    (11, 'LEAD', 1, 'Sở Khoa học và Công nghệ', 'so-khcn', null, null),
    (12, 'LEAD', 1, 'Sở Khoa học và Công nghệ', 'so-khcn', null, null),
    (13, 'LEAD', 1, 'Sở Khoa học và Công nghệ', 'so-khcn', null, null),
    (14, 'LEAD', 1, 'Sở Văn hóa, Thể thao và Du lịch', 'so-vhttdl', null, null),
    (14, 'COORDINATING', 1, 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'ban-tgdv', null, null),
    (14, 'COORDINATING', 2, 'Sở Ngoại vụ', 'so-ngoai-vu', null, null),
    (14, 'COORDINATING', 3, 'các cơ quan liên quan', null, null, null),
    (15, 'LEAD', 1, 'Sở Văn hóa, Thể thao và Du lịch', 'so-vhttdl', null, null),
    (16, 'LEAD', 1, 'Sở Văn hóa, Thể thao và Du lịch', 'so-vhttdl', null, null),
    (17, 'LEAD', 1, 'Sở Văn hóa, Thể thao và Du lịch', 'so-vhttdl', null, null),
    (18, 'LEAD', 1, 'Công an tỉnh', 'cong-an-tinh', null, null),
    (18, 'LEAD', 2, 'Bộ Chỉ huy Quân sự tỉnh', 'bo-chqs-tinh', null, null),
    (18, 'LEAD', 3, 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh', 'bch-bdbp', null, null),
    (19, 'LEAD', 1, 'Các sở, ban, ngành cấp tỉnh và các địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (20, 'LEAD', 1, 'Các sở, ban, ngành cấp tỉnh và các địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (20, 'COORDINATING', 1, 'các cơ quan, đơn vị, địa phương liên quan', null, null, null),
    (21, 'LEAD', 1, 'Các sở, ban, ngành cấp tỉnh và các địa phương', null, 'so-ban-nganh-dia-phuong', null),
    (22, 'LEAD', 1, 'Ủy ban Mặt trận Tổ quốc tỉnh', 'ubmttq-tinh', null, null),
    (22, 'LEAD', 2, 'các tổ chức chính trị - xã hội', null, 'to-chuc-chinh-tri-xa-hoi', null),
    (22, 'LEAD', 3, 'tổ chức xã hội, nghề nghiệp', null, null, null),
    (22, 'LEAD', 4, 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'ban-tgdv', null, null),
    (22, 'COORDINATING', 1, 'các cơ quan, đơn vị liên quan', null, null, null)
  ) as a (task, role, position, wording, agency, agency_group, lead_rule)
  join plan p on p.code = 'nq-153'
  join task t on t.plan_id = p.id and t.position = a.task
  left join agency y on y.code = a.agency
  left join agency_group g on g.code = a.agency_group
 order by t.position, a.role desc, a.position;
