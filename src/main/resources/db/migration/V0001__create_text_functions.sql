-- Vietnamese text: searching without diacritics, ordering with them (domain rule 12).
create extension if not exists unaccent;
create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- Unaccent before lower(): lower() of a C-locale database knows ASCII alone. NFC first, so that decomposed input folds alike;
-- old and new tone placing ("hoà", "hòa") both become "hoa".
create function search_key(value text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent'::regdictionary, normalize(value, NFC)));

comment on function search_key(text) is 'Text as searched: NFC, without diacritics (đ is d), lower case';
