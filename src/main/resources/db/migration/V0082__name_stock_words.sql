-- Words that stand in the titles of most agreements, so that they tell none from another.
create table stock_word (
  word text primary key,
  constraint stock_word_ck check (word = search_key(word))
);
comment on table stock_word is 'Folded words that count for nothing when similar agreements are looked for';

insert into stock_word
select distinct w from unnest(string_to_array(search_key(
  'thỏa thuận hợp tác bản ghi nhớ biên bản biên bản ghi nhớ chương trình kế hoạch tuyên bố thông cáo ý định thư trao đổi kết nghĩa chung hội nghị hội đàm cấp cao '
  'giữa và với của về trong các những tại trên cho đến từ theo năm giai đoạn lần thứ '
  'ủy ban nhân dân ubnd hội đồng hđnd tỉnh thành phố huyện xã phường sở ban ngành cơ quan việt nam nước cộng hòa xã hội chủ nghĩa dân chủ hà tĩnh ht'), ' ')) w
where w <> '';
