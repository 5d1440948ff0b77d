package vn.camket.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What another module has to say on an agency's page: the tasks or agreements in which it
 * has a part. Later modules implement it, so that this one need not know them; several
 * stand in the order of their {@code @Order}.
 */
public interface AgencyInvolvement {

	/**
	 * The parts an agency has on a day; sections without items are shown as empty.
	 */
	List<Section> of(UUID agency, LocalDate day);

	/**
	 * A block of the page.
	 *
	 * @param title message key of its heading
	 * @param empty message key of what stands there when there is nothing
	 */
	record Section(String title, String empty, List<Item> items) {
	}

	/**
	 * A record in which the agency has a part.
	 *
	 * @param href its address within the application
	 * @param note what is said under it, or {@code null}
	 */
	record Item(String href, String text, @Nullable String note) {
	}

}
