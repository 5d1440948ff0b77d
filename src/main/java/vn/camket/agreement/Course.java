package vn.camket.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The events of an agreement in the orders in which they may have happened. An event
 * whose day is known in part stands, in one order each, on its first and its last
 * possible day and behind each other event in between.
 */
final class Course {

	/** With more orders than this, in-between days are left out, then first days. */
	private static final int MOST_ORDERS = 1000;

	private final TermInForce firstTerm;

	private final List<List<Dated>> orders;

	Course(TermInForce firstTerm, List<EventContent> events) {
		this.firstTerm = firstTerm;
		List<List<Dated>> orders = List.of(List.of());
		for (List<Dated> choices : choices(events)) {
			List<List<Dated>> longer = new ArrayList<>();
			orders.forEach((order) -> choices.forEach((dated) -> longer.add(with(order, dated))));
			orders = longer;
		}
		this.orders = orders;
	}

	private static List<List<Dated>> choices(List<EventContent> events) {
		List<List<Dated>> all = events.stream().map((event) -> dated(event, possibleDays(event, events))).toList();
		if (orders(all) <= MOST_ORDERS) {
			return all;
		}
		List<List<Dated>> bounds = events.stream()
			.map((event) -> dated(event,
					new LinkedHashSet<>(List.of(event.happenedOn().earliest(), event.happenedOn().latest()))))
			.toList();
		return (orders(bounds) <= MOST_ORDERS) ? bounds
				: events.stream().map((event) -> dated(event, Set.of(event.happenedOn().latest()))).toList();
	}

	private static double orders(List<List<Dated>> choices) {
		return choices.stream().mapToDouble(List::size).reduce(1, (one, other) -> one * other);
	}

	private static List<Dated> dated(EventContent event, Collection<LocalDate> days) {
		return days.stream().map((day) -> new Dated(day, event)).toList();
	}

	private static Set<LocalDate> possibleDays(EventContent event, List<EventContent> events) {
		LocalDate earliest = event.happenedOn().earliest();
		LocalDate latest = event.happenedOn().latest();
		Set<LocalDate> days = new TreeSet<>(List.of(earliest, latest));
		events.stream()
			.filter((other) -> other.happenedOn().isExact())
			.map((other) -> other.happenedOn().latest().plusDays(1))
			.filter((day) -> day.isAfter(earliest) && day.isBefore(latest))
			.forEach(days::add);
		return days;
	}

	private static List<Dated> with(List<Dated> order, Dated event) {
		List<Dated> longer = new ArrayList<>(order);
		longer.add(event);
		longer.sort(Comparator.comparing(Dated::day).thenComparing((dated) -> dated.event().kind()));
		return longer;
	}

	/**
	 * The situations that a day may be in, each once.
	 */
	List<Situation> upTo(LocalDate day) {
		return this.orders.stream().map((order) -> {
			Situation situation = Situation.first(this.firstTerm);
			for (Dated dated : order) {
				if (!dated.day().isAfter(day)) {
					situation = situation.after(dated.event(), dated.day());
				}
			}
			return situation;
		}).distinct().toList();
	}

	/**
	 * Every day on which an event may change something, or a term that runs after one may
	 * end.
	 */
	List<LocalDate> turningDays() {
		List<LocalDate> days = new ArrayList<>(this.firstTerm.turningDays());
		this.orders.stream().flatMap(List::stream).map(Dated::day).distinct().forEach((day) -> {
			days.add(day);
			upTo(day).forEach((situation) -> days.addAll(situation.term().turningDays()));
		});
		return days;
	}

	private record Dated(LocalDate day, EventContent event) {
	}

}
