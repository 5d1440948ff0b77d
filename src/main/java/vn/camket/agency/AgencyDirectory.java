package vn.camket.agency;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.time.ProvinceTime;

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
