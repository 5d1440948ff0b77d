package vn.camket.document.web;

import java.time.LocalDate;
import java.util.UUID;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import vn.camket.document.VersionContent;

/**
 * What is typed about a document or a newer version of one, with its file.
 *
 * @param creationKey makes sending the form twice harmless
 * @param seen newest version that was seen; {@code null} for a new document
 */
record DocumentForm(@Nullable UUID creationKey, @Nullable Integer seen, @Size(max = 500) @Nullable String title,
		@Size(max = 100) @Nullable String number, @PastOrPresent @Nullable LocalDate issuedOn,
		@Size(max = 300) @Nullable String issuer, @Size(max = 1000) @Nullable String note, @Nullable Boolean classified,
		@Size(max = 300) @Nullable String place, @Nullable MultipartFile file) {

	static DocumentForm empty(@Nullable Integer seen, @Nullable String title) {
		return new DocumentForm(UUID.randomUUID(), seen, title, null, null, null, null, null, null, null);
	}

	/**
	 * What the fields must say together: a file, or in its place what may be kept of a
	 * classified document.
	 */
	void check(Errors errors) {
		if (this.title == null) {
			errors.rejectValue("title", "NotBlank");
		}
		boolean sent = this.file != null && !this.file.isEmpty();
		if (Boolean.TRUE.equals(this.classified)) {
			if (sent) {
				errors.rejectValue("file", "document.refused.classifiedFile");
			}
			if (this.number == null) {
				errors.rejectValue("number", "NotBlank");
			}
			if (this.issuedOn == null && !errors.hasFieldErrors("issuedOn")) {
				errors.rejectValue("issuedOn", "NotBlank");
			}
			if (this.place == null) {
				errors.rejectValue("place", "NotBlank");
			}
		}
		else if (!sent) {
			errors.rejectValue("file", "document.refused.noFile");
		}
	}

	VersionContent toContent() {
		boolean secret = Boolean.TRUE.equals(this.classified);
		return new VersionContent(this.number, this.issuedOn, this.issuer, this.note, secret,
				secret ? this.place : null);
	}

}
