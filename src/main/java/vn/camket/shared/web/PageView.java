package vn.camket.shared.web;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;

/**
 * One page of a list, as {@code components/table.html} shows it.
 *
 * @param <T> type of a row
 * @param rows the rows of this page
 * @param number this page, counted from zero
 * @param size rows that a page may have
 * @param total rows of the whole list
 * @param pages pages of the whole list
 * @param sort the order in force, the list's own one included
 */
public record PageView<T>(List<T> rows, int number, int size, long total, int pages, Sort sort) {

	private static final List<Integer> SIZES = List.of(20, 50, 100);

	/** Pages shown at each side of the current one. */
	private static final int AROUND = 2;

	public PageView {
		rows = List.copyOf(rows);
	}

	/**
	 * What Spring Data found, in the order it was asked for.
	 */
	public static <T> PageView<T> of(Page<T> page) {
		return new PageView<>(page.getContent(), page.getNumber(), page.getSize(), page.getTotalElements(),
				page.getTotalPages(), page.getSort());
	}

	public boolean isEmpty() {
		return this.rows.isEmpty();
	}

	public boolean isFirst() {
		return this.number == 0;
	}

	public boolean isLast() {
		return this.number >= this.pages - 1;
	}

	/**
	 * Place of this page's first row in the list, counted from one.
	 */
	public long from() {
		return (long) this.number * this.size + 1;
	}

	/**
	 * Place of this page's last row in the list, counted from one.
	 */
	public long to() {
		return (long) this.number * this.size + this.rows.size();
	}

	/**
	 * Page sizes to choose from.
	 */
	public List<Integer> sizes() {
		return SIZES;
	}

	/**
	 * How the list is sorted by a property: {@code ascending}, {@code descending} (the
	 * words of {@code aria-sort}), or {@code null}.
	 */
	public @Nullable String order(String property) {
		Sort.Order order = this.sort.getOrderFor(property);
		if (order == null) {
			return null;
		}
		return order.isAscending() ? "ascending" : "descending";
	}

	/**
	 * The pages to link to, counted from zero: first, last and those around this one;
	 * {@code null} stands for a gap.
	 */
	public List<@Nullable Integer> numbers() {
		List<@Nullable Integer> numbers = new ArrayList<>();
		int previous = -1;
		for (int page = 0; page < this.pages; page++) {
			if (page == 0 || page == this.pages - 1 || Math.abs(page - this.number) <= AROUND) {
				if (page > previous + 1) {
					numbers.add(null);
				}
				numbers.add(page);
				previous = page;
			}
		}
		return numbers;
	}

}
