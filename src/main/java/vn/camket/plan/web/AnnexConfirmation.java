package vn.camket.plan.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.camket.plan.TimeFrame;
import vn.camket.shared.web.Rows;

/**
 * What somebody says of the words that were not known.
 */
record AnnexConfirmation(@Nullable List<@Nullable Name> names, @Nullable List<@Nullable Time> times) {

	/**
	 * Keys of those named, by wording; words that stay words are not among them.
	 */
	Map<String, String> chosenNames() {
		Map<String, String> chosen = new HashMap<>();
		for (Name name : Rows.of(this.names, new Name(null, null))) {
			if (name.wording() != null && name.who() != null) {
				chosen.put(name.wording(), name.who());
			}
		}
		return chosen;
	}

	/**
	 * Frames by wording.
	 */
	Map<String, TimeFrame> chosenTimes() {
		Map<String, TimeFrame> chosen = new HashMap<>();
		for (Time time : Rows.of(this.times, new Time(null, null))) {
			if (time.wording() != null && time.frame() != null) {
				chosen.put(time.wording(), time.frame());
			}
		}
		return chosen;
	}

	record Name(@Nullable String wording, @Nullable String who) {
	}

	record Time(@Nullable String wording, @Nullable TimeFrame frame) {
	}

}
