package vn.camket.agency;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.persistence.ConstraintViolations;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Keeps the register of agencies: for officers and administrators (domain section 1).
 */
@Service
@Transactional
@PreAuthorize("hasAnyRole('OFFICER', 'ADMIN')")
public class AgencyRegister {

	private final AgencyRepository agencies;

	AgencyRegister(AgencyRepository agencies) {
		this.agencies = agencies;
	}

	/**
	 * An agency as it stands, to be edited.
	 * @throws NotFoundException if there is none
	 */
	@Transactional(readOnly = true)
	public Version read(UUID id) {
		Agency agency = find(id);
		return new Version(agency.getVersion(), agency.toContent());
	}

	/**
	 * Enters an agency.
	 * @throws FieldRefusedException if the content breaks a rule
	 */
	public UUID create(AgencyContent content) {
		if (this.agencies.existsByName(content.name())) {
			throw new FieldRefusedException("name", "agency.refused.name");
		}
		Agency agency = new Agency(code(content.name()), content);
		try {
			return this.agencies.saveAndFlush(agency).getId();
		}
		catch (DataIntegrityViolationException ex) {
			if (ConstraintViolations.isOf(ex, "agency_official_code_uq")) {
				throw new FieldRefusedException("officialCode", "agency.refused.officialCode");
			}
			throw new FieldRefusedException("name", "agency.refused.name");
		}
	}

	/** Our stable code: the name without accents. */
	private static String code(String name) {
		String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replace('đ', 'd')
			.replace('Đ', 'd');
		return plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
	}

	/**
	 * Replaces what an officer keeps up to date.
	 * @param version the one that the content was edited from
	 * @throws NotFoundException if there is no such agency
	 * @throws ObjectOptimisticLockingFailureException if somebody saved another version
	 * meanwhile
	 * @throws FieldRefusedException if the content breaks a rule
	 */
	public void amend(UUID id, long version, AgencyContent content) {
		Agency agency = find(id);
		if (agency.getVersion() != version) {
			throw new ObjectOptimisticLockingFailureException(Agency.class, id);
		}
		agency.amend(content);
		try {
			this.agencies.flush();
		}
		catch (DataIntegrityViolationException ex) {
			if (ConstraintViolations.isOf(ex, "agency_official_code_uq")) {
				throw new FieldRefusedException("officialCode", "agency.refused.officialCode");
			}
			throw ex;
		}
	}

	private Agency find(UUID id) {
		return this.agencies.findById(id).orElseThrow(() -> new NotFoundException(Agency.class, id));
	}

	/**
	 * What an agency holds at a version.
	 */
	public record Version(long number, AgencyContent content) {
	}

}
