package vn.camket.agreement;

import java.math.BigDecimal;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * Money for carrying it out, in đồng.
 */
@Embeddable
public record Budget(@Column(name = "budget_planned", precision = 18, scale = 0) @Nullable BigDecimal planned,
		@Column(name = "budget_spent", precision = 18, scale = 0) @Nullable BigDecimal spent,
		@Column(name = "budget_source") @Nullable String source) {

	static final Budget UNKNOWN = new Budget(null, null, null);

	boolean isOverspent() {
		return this.planned != null && this.spent != null && this.spent.compareTo(this.planned) > 0;
	}

}
