package vn.camket.shared.web;

import org.jspecify.annotations.Nullable;

/**
 * What the frame of every page says about who is signed in. The principal implements it.
 */
public interface CurrentUser {

	/**
	 * The office under which the person works here, "Cán bộ Sở Công Thương".
	 */
	String displayName();

	/**
	 * Short name of the agency, or {@code null} for an account of none.
	 */
	@Nullable String agencyName();

	/**
	 * Whether the person works in another's place at the moment.
	 */
	boolean isDeputy();

}
