package vn.camket.activity;

import java.util.List;

import org.jspecify.annotations.Nullable;

import vn.camket.shared.time.PartialDate;

/**
 * What an activity says.
 *
 * @param endedOn for what took longer than a day
 * @param participants number of people who took part
 * @param document number and date of the text that records it
 * @param subjects what it serves, as {@code SubjectChoices} names it
 */
public record ActivityContent(String title, PartialDate tookPlaceOn, @Nullable PartialDate endedOn,
		@Nullable String place, @Nullable String content, @Nullable Integer participants, @Nullable String document,
		List<String> subjects) {
}
