package vn.camket.shared.spreadsheet;

import org.jspecify.annotations.Nullable;

/**
 * The head of an official document (Nghị định 30/2020/NĐ-CP): who issues it at the left,
 * quốc hiệu and tiêu ngữ at the right, place and date below them. Words come from the
 * message file.
 *
 * @param superior the body above the issuer, or {@code null} if none is named
 * @param issuer who issues it
 * @param country quốc hiệu
 * @param motto tiêu ngữ
 * @param placeAndDate "Hà Tĩnh, ngày 14 tháng 5 năm 2027"
 */
public record OfficialHead(@Nullable String superior, String issuer, String country, String motto,
		String placeAndDate) {
}
