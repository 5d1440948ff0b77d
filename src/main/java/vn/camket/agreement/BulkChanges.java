package vn.camket.agreement;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes many agreements at once: shown first, then made as a whole or not at all.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class BulkChanges {

	private final JdbcClient database;

	private final AgreementRegister register;

	BulkChanges(JdbcClient database, AgreementRegister register) {
		this.database = database;
		this.register = register;
	}

	/**
	 * What a change would do, by register number. Archived agreements and unknown keys
	 * are left out.
	 */
	@Transactional(readOnly = true)
	public List<BulkRow> preview(Collection<UUID> ids, BulkChange change) {
		return this.database.sql("""
				select a.id, a.version, a.register_number, a.title, a.lead_agency_id,
				       array(select agency_id from agreement_coordinator c where c.agreement_id = a.id) as coordinators,
				       array(select field_code from agreement_field f where f.agreement_id = a.id) as fields
				  from agreement a where a.id in (:ids) and a.archived_at is null order by a.register_number""")
			.param("ids", ids)
			.query((rs, number) -> {
				Responsibility before = new Responsibility(rs.getObject("lead_agency_id", UUID.class),
						set(rs, "coordinators", UUID.class), set(rs, "fields", String.class));
				return new BulkRow(rs.getObject("id", UUID.class), rs.getLong("version"),
						rs.getString("register_number"), rs.getString("title"), before, change.applyTo(before));
			})
			.list();
	}

	/**
	 * Makes the change, where it makes a difference.
	 * @param versions the agreements shown, with the version that was shown
	 * @return how many were changed
	 * @throws org.springframework.dao.OptimisticLockingFailureException if one of them
	 * was changed since, and none is changed now
	 * @throws vn.camket.shared.web.NotFoundException if one of them is archived by now
	 */
	public int apply(Map<UUID, Long> versions, BulkChange change) {
		int changed = 0;
		for (Map.Entry<UUID, Long> row : new TreeMap<>(versions).entrySet()) {
			AgreementContent content = this.register.find(row.getKey()).content();
			AgreementContent wanted = content.with(change.applyTo(content.responsibility()));
			if (!wanted.equals(content)) {
				this.register.amend(row.getKey(), row.getValue(), wanted);
				changed++;
			}
		}
		return changed;
	}

	/**
	 * Names of agencies, whether or not they still exist.
	 */
	@Transactional(readOnly = true)
	public Map<UUID, String> agencyNames(Collection<UUID> ids) {
		Map<UUID, String> names = new TreeMap<>();
		if (!ids.isEmpty()) {
			this.database.sql("select id, name from agency where id in (:ids)").param("ids", ids).query((rs) -> {
				names.put(rs.getObject(1, UUID.class), rs.getString(2));
			});
		}
		return names;
	}

	private static <T> Set<T> set(ResultSet rs, String column, Class<T> type) throws SQLException {
		Array array = rs.getArray(column);
		Set<T> values = new LinkedHashSet<>();
		Arrays.stream((Object[]) array.getArray()).map(type::cast).sorted().forEach(values::add);
		return values;
	}

}
