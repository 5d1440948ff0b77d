package vn.camket.agreement;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What kind of instrument it is and what it is called.
 *
 * @param typeAsWritten the name the text bears where it is another than the law's nine,
 * or as an imported source wrote it
 */
@Embeddable
public record Naming(@Enumerated(EnumType.STRING) InstrumentKind instrumentKind, String title,
		@Nullable String titleForeign, @Enumerated(EnumType.STRING) @Nullable AgreementType type,
		@Nullable String typeAsWritten) {
}
