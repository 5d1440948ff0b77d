package vn.camket.agreement.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import vn.camket.agreement.RelationKind;

/**
 * A row of the form for a related agreement.
 *
 * @param number its register number, whatever case it was typed in
 */
record RelationForm(@Nullable RelationKind kind, @Nullable String number) {

	static final RelationForm EMPTY = new RelationForm(null, null);

	RelationForm {
		number = (number != null) ? number.toUpperCase(Locale.ROOT) : null;
	}

	boolean isEmpty() {
		return equals(EMPTY);
	}

}
