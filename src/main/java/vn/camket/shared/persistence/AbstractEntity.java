package vn.camket.shared.persistence;

import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Key and version of a stored record. Equality is identity: entities are never compared
 * by content.
 */
@MappedSuperclass
public abstract class AbstractEntity {

	@Id
	@GeneratedValue
	@UuidGenerator(style = UuidGenerator.Style.VERSION_7)
	@Column(nullable = false, updatable = false)
	private @Nullable UUID id;

	@Version
	@Column(nullable = false)
	private long version;

	/**
	 * The key.
	 * @throws IllegalStateException if the record has not been saved yet
	 */
	public UUID getId() {
		if (this.id == null) {
			throw new IllegalStateException("Not saved yet: " + getClass().getSimpleName());
		}
		return this.id;
	}

	/**
	 * Counts the changes; a form sends back the one it was filled from.
	 */
	public long getVersion() {
		return this.version;
	}

}
