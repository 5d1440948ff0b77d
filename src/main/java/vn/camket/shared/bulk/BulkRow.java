package vn.camket.shared.bulk;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.web.Choice;

/**
 * A record chosen: what a change touches of it as it stands, and as it would be.
 *
 * @param version the one that this was read from
 * @param address its page
 * @param detail what tells it from others of its name, such as its number
 * @param refusal message key of the rule that keeps it from being changed
 */
public record BulkRow(UUID id, long version, String address, String name, @Nullable String detail, List<Choice> before,
		List<Choice> after, @Nullable String refusal) {

	/**
	 * Whether the change makes a difference here.
	 */
	public boolean isChanged() {
		return this.refusal == null && !this.before.equals(this.after);
	}

}
