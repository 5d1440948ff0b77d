package vn.camket.agreement;

import java.time.LocalDate;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * The document by which signing was allowed.
 */
@Embeddable
public record Approval(@Column(name = "approval_number") @Nullable String number,
		@Column(name = "approval_on") @Nullable LocalDate on, @Column(name = "approval_body") @Nullable String body) {

	static final Approval UNKNOWN = new Approval(null, null, null);

}
