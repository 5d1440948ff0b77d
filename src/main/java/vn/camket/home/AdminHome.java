package vn.camket.home;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import vn.camket.account.AccountState;
import vn.camket.account.Role;
import vn.camket.report.PeriodOverview;

/**
 * What an administrator finds.
 *
 * @param newcomers the first accounts that nobody has signed in with
 * @param newcomerCount how many there are
 * @param undated running and coming periods without a data cut-off
 */
public record AdminHome(Map<Role, Long> roles, Map<AccountState, Long> states, List<Newcomer> newcomers,
		long newcomerCount, List<PeriodOverview> undated) {

	/**
	 * An account that nobody has signed in with.
	 */
	public record Newcomer(UUID id, String username, String displayName) {
	}

}
