package vn.camket.bulk.web;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import vn.camket.shared.bulk.BulkOperation;
import vn.camket.shared.bulk.BulkValue;

/**
 * A field of the page from which a value is chosen.
 *
 * @param operations names of those that need it, so that the others hide it
 */
record BulkField(BulkValue value, String operations) {

	static List<BulkField> of(List<BulkOperation> offered) {
		return offered.stream()
			.map(BulkOperation::value)
			.filter(Objects::nonNull)
			.distinct()
			.map((value) -> new BulkField(value, names(offered, (operation) -> value.equals(operation.value()))))
			.toList();
	}

	static String names(List<BulkOperation> offered, Predicate<BulkOperation> which) {
		return offered.stream().filter(which).map(BulkOperation::name).collect(Collectors.joining(" "));
	}

}
