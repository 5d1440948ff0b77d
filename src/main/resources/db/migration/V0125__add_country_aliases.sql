-- Countries as documents name them beside the list's names: a sheet that says "CHDCND Lào" or "Mỹ" leaves nothing to be clarified.
create table country_alias (
  alias        text primary key,
  country_code text not null constraint country_alias_country_fk references country
);
comment on table country_alias is 'Other Vietnamese names of countries: those of the state in full, abbreviated, and everyday ones';
create index country_alias_country_ix on country_alias (country_code);

insert into country_alias (country_code, alias) values
  ('AU', 'Úc'), ('AU', 'Ô-xtrây-li-a'), ('AU', 'Liên bang Australia'),
  ('BE', 'Vương quốc Bỉ'),
  ('BN', 'Brunei Darussalam'),
  ('CA', 'Ca-na-đa'),
  ('CH', 'Liên bang Thụy Sĩ'),
  ('CN', 'CHND Trung Hoa'), ('CN', 'Cộng hòa Nhân dân Trung Hoa'), ('CN', 'Trung Hoa'),
  ('CU', 'Cộng hòa Cuba'), ('CU', 'Cu-ba'),
  ('CZ', 'Cộng hòa Séc'),
  ('DE', 'CHLB Đức'), ('DE', 'Cộng hòa Liên bang Đức'),
  ('DK', 'Vương quốc Đan Mạch'),
  ('ES', 'Vương quốc Tây Ban Nha'),
  ('FI', 'Cộng hòa Phần Lan'),
  ('FR', 'Cộng hòa Pháp'),
  ('GB', 'Anh'), ('GB', 'Vương quốc Liên hiệp Anh và Bắc Ireland'), ('GB', 'Liên hiệp Vương quốc Anh và Bắc Ireland'),
  ('HU', 'Hung-ga-ri'),
  ('ID', 'Cộng hòa Indonesia'), ('ID', 'In-đô-nê-xi-a'),
  ('IN', 'Cộng hòa Ấn Độ'),
  ('IT', 'Ý'), ('IT', 'Cộng hòa Italy'), ('IT', 'I-ta-li-a'),
  ('JP', 'Nhật'),
  ('KH', 'Vương quốc Campuchia'), ('KH', 'Cam-pu-chia'),
  ('KP', 'CHDCND Triều Tiên'), ('KP', 'Cộng hòa Dân chủ Nhân dân Triều Tiên'),
  ('KR', 'Đại Hàn Dân Quốc'), ('KR', 'Cộng hòa Hàn Quốc'),
  ('LA', 'CHDCND Lào'), ('LA', 'Cộng hòa Dân chủ Nhân dân Lào'), ('LA', 'Cộng hòa DCND Lào'), ('LA', 'nước CHDCND Lào'),
  ('MM', 'Myanmar'), ('MM', 'Mi-an-ma'), ('MM', 'Miến Điện'),
  ('MY', 'Ma-lai-xi-a'),
  ('NL', 'Vương quốc Hà Lan'),
  ('NO', 'Vương quốc Na Uy'),
  ('NZ', 'Niu Di-lân'),
  ('PH', 'Cộng hòa Philippines'), ('PH', 'Phi-líp-pin'),
  ('PL', 'Cộng hòa Ba Lan'),
  ('RU', 'Liên bang Nga'), ('RU', 'LB Nga'),
  ('SE', 'Vương quốc Thụy Điển'),
  ('SG', 'Cộng hòa Singapore'), ('SG', 'Xin-ga-po'),
  ('SK', 'Cộng hòa Slovakia'), ('SK', 'Xlô-va-ki-a'),
  ('TH', 'Vương quốc Thái Lan'),
  ('TW', 'Đài Loan (Trung Quốc)'), ('TW', 'Đài Loan, Trung Quốc'),
  ('UA', 'U-crai-na'), ('UA', 'Ukraine'),
  ('US', 'Mỹ'), ('US', 'Hợp chúng quốc Hoa Kỳ'), ('US', 'Hợp chủng quốc Hoa Kỳ');
