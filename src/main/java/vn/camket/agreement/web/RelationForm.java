package vn.camket.agreement.web;

import org.jspecify.annotations.Nullable;

import vn.camket.agreement.RelationKind;

/**
 * A row of the form for a related agreement.
 *
 * @param number its register number
 */
record RelationForm(@Nullable RelationKind kind, @Nullable String number) {

	static final RelationForm EMPTY = new RelationForm(null, null);

	boolean isEmpty() {
		return equals(EMPTY);
	}

}
