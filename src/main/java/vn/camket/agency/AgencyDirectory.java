package vn.camket.agency;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.office.Texts;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.web.Choice;

/**
 * What other modules ask about agencies.
 */
@Service
@Transactional(readOnly = true)
public class AgencyDirectory {

	private final AgencyRepository agencies;

	private final Clock clock;

	AgencyDirectory(AgencyRepository agencies, Clock clock) {
		this.agencies = agencies;
		this.clock = clock;
	}

	/**
	 * The agencies that exist today, in the order of documents.
	 */
	public List<AgencyOption> options() {
		return this.agencies.findLivingOn(ProvinceTime.today(this.clock)).stream().map(Agency::toOption).toList();
	}

	/**
	 * The same, to choose from in a form.
	 */
	public List<Choice> choices() {
		return options().stream().map((agency) -> Choice.named(agency.id(), agency.name())).toList();
	}

	/**
	 * The keys of the agencies that exist today by their short names and the other ways
	 * in which documents name them, case and marks aside; a name that two of them bear is
	 * left out, for it names neither.
	 */
	public Map<String, String> otherNames() {
		Map<String, Set<String>> owners = this.agencies.otherNamesOn(ProvinceTime.today(this.clock))
			.stream()
			.collect(Collectors.groupingBy((row) -> Texts.key((String) row[1]),
					Collectors.mapping((row) -> row[0].toString(), Collectors.toSet())));
		return owners.entrySet()
			.stream()
			.filter((name) -> name.getValue().size() == 1)
			.collect(Collectors.toMap(Map.Entry::getKey, (name) -> name.getValue().iterator().next()));
	}

	/**
	 * The names of all agencies by key, whether or not they still exist.
	 */
	public Map<UUID, String> names() {
		return this.agencies.names()
			.stream()
			.collect(Collectors.toMap((row) -> (UUID) row[0], (row) -> (String) row[1]));
	}

	/**
	 * An agency by its key, whether or not it still exists.
	 */
	public Optional<AgencyOption> find(UUID id) {
		return this.agencies.findById(id).map(Agency::toOption);
	}

	/**
	 * An agency by our stable code.
	 */
	public Optional<AgencyOption> findByCode(String code) {
		return this.agencies.findByCode(code).map(Agency::toOption);
	}

}
