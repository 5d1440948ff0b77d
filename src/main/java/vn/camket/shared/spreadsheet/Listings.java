package vn.camket.shared.spreadsheet;

import org.springframework.stereotype.Component;

import vn.camket.shared.wording.Wording;

/**
 * Begins the lists that go out as files.
 */
@Component
public class Listings {

	private final ListingWriter writer;

	private final Wording wording;

	Listings(ListingWriter writer, Wording wording) {
		this.writer = writer;
		this.wording = wording;
	}

	/**
	 * Begins a list without columns yet.
	 * @param sheet message of the sheet's name
	 * @param title message of what the list is called, and what stands in it
	 */
	public <T> ListingBuilder<T> begin(String sheet, String title, Object... arguments) {
		return new ListingBuilder<>(this.writer, this.wording, this.wording.text(sheet),
				this.wording.text(title, arguments));
	}

}
