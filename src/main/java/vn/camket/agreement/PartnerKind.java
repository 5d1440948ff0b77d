package vn.camket.agreement;

/**
 * Kinds of foreign parties (Luật 70/2020/QH14, Điều 2 khoản 4).
 */
public enum PartnerKind {

	/** A state, its parliament or government. */
	STATE,

	/** Chính quyền địa phương. */
	LOCAL_GOVERNMENT,

	/** A ministry or other authority. */
	AUTHORITY,

	/** Tổ chức quốc tế. */
	INTERNATIONAL_ORGANISATION,

	/** An association or other organisation under foreign law. */
	ORGANISATION,

	/** A university or school. */
	UNIVERSITY,

	/** Doanh nghiệp. */
	COMPANY,

	/** Cá nhân. */
	INDIVIDUAL,

	/** Khác. */
	OTHER

}
