package vn.camket.shared.time;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Stores a {@link PartialDate} as the database's {@code partial_date}.
 */
@Converter(autoApply = true)
class PartialDateConverter implements AttributeConverter<PartialDate, String> {

	@Override
	public @Nullable String convertToDatabaseColumn(@Nullable PartialDate date) {
		return (date != null) ? date.toString() : null;
	}

	@Override
	public @Nullable PartialDate convertToEntityAttribute(@Nullable String stored) {
		return (stored != null) ? PartialDate.parse(stored) : null;
	}

}
