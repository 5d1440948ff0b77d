package vn.camket.agreement;

import java.util.UUID;

/**
 * An agreement as other modules name and offer it.
 */
public record AgreementOption(UUID id, String registerNumber, String title) {

	static AgreementOption of(AgreementLine line) {
		return new AgreementOption(line.id(), line.registerNumber(), line.title());
	}

}
