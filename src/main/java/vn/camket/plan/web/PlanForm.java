package vn.camket.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.plan.PlanContent;
import vn.camket.plan.PlanRegister;
import vn.camket.shared.web.Rows;
import vn.camket.shared.web.TypedDate;

/**
 * What is typed about a plan.
 *
 * @param version the version that the form was filled from; {@code null} for a new plan
 * @param creationKey makes sending the empty form twice harmless
 */
record PlanForm(@Nullable Long version, @Nullable UUID creationKey,
		@NotBlank @Size(max = 60) @Pattern(regexp = "[a-z0-9]+(-[a-z0-9]+)*",
				message = "{plan.refused.code.form}") @Nullable String code,
		@NotBlank @Size(max = 40) @Nullable String abbreviation, @NotBlank @Size(max = 300) @Nullable String shortTitle,
		@Size(max = 60) @Nullable String number, @Size(max = 30) @Nullable String issuedOn,
		@NotBlank @Size(max = 300) @Nullable String issuingBody, @NotBlank @Size(max = 2000) @Nullable String title,
		@Size(max = 20_000) @Nullable String objectives, @Size(max = 1000) @Nullable String source,
		@Valid List<LegalBasisForm> legalBases, @Valid List<SectionForm> sections) {

	PlanForm {
		legalBases = Rows.of(legalBases, LegalBasisForm.EMPTY);
		sections = Rows.of(sections, SectionForm.EMPTY);
	}

	/** For a plan that is not there yet. */
	static PlanForm empty() {
		return new PlanForm(null, UUID.randomUUID(), null, null, null, null, null, null, null, null, null, List.of(),
				List.of());
	}

	static PlanForm of(PlanRegister.Version version) {
		return of(version.number(), null, version.content());
	}

	/** For a new plan like an old one; its number, date and names are its own. */
	static PlanForm copyOf(PlanContent old) {
		return of(null, UUID.randomUUID(), new PlanContent("", "", old.shortTitle(), old.title(), null, null,
				old.issuingBody(), old.objectives(), null, old.legalBases(), old.sections()))
			.with(null, null);
	}

	private static PlanForm of(@Nullable Long version, @Nullable UUID creationKey, PlanContent content) {
		return new PlanForm(version, creationKey, content.code(), content.abbreviation(), content.shortTitle(),
				content.number(), TypedDate.write(content.issuedOn()), content.issuingBody(), content.title(),
				content.objectives(), content.source(), content.legalBases().stream().map(LegalBasisForm::of).toList(),
				content.sections().stream().map(SectionForm::of).toList());
	}

	private PlanForm with(@Nullable String newCode, @Nullable String newAbbreviation) {
		return new PlanForm(this.version, this.creationKey, newCode, newAbbreviation, this.shortTitle, this.number,
				this.issuedOn, this.issuingBody, this.title, this.objectives, this.source, this.legalBases,
				this.sections);
	}

	/**
	 * The same typing, to be saved over a newer version.
	 */
	PlanForm over(long newer) {
		return new PlanForm(newer, this.creationKey, this.code, this.abbreviation, this.shortTitle, this.number,
				this.issuedOn, this.issuingBody, this.title, this.objectives, this.source, this.legalBases,
				this.sections);
	}

	/**
	 * The same typing, to make another record.
	 */
	PlanForm anew() {
		return new PlanForm(this.version, UUID.randomUUID(), this.code, this.abbreviation, this.shortTitle, this.number,
				this.issuedOn, this.issuingBody, this.title, this.objectives, this.source, this.legalBases,
				this.sections);
	}

	/**
	 * The same typing with empty rows behind the others.
	 */
	PlanForm padded() {
		return new PlanForm(this.version, this.creationKey, this.code, this.abbreviation, this.shortTitle, this.number,
				this.issuedOn, this.issuingBody, this.title, this.objectives, this.source,
				Rows.padded(this.legalBases, LegalBasisForm.EMPTY), Rows.padded(this.sections, SectionForm.EMPTY));
	}

	void check(Errors errors) {
		Rows.checkDate(this.issuedOn, "issuedOn", errors);
		for (int i = 0; i < this.legalBases.size(); i++) {
			LegalBasisForm basis = this.legalBases.get(i);
			if (basis.title() == null && !basis.isEmpty()) {
				errors.rejectValue("legalBases[" + i + "].title", "NotBlank");
			}
			Rows.checkDate(basis.issuedOn(), "legalBases[" + i + "].issuedOn", errors);
		}
		for (int i = 0; i < this.sections.size(); i++) {
			if (this.sections.get(i).title() == null && !this.sections.get(i).isEmpty()) {
				errors.rejectValue("sections[" + i + "].title", "NotBlank");
			}
		}
	}

	/**
	 * Mark of everything typed.
	 */
	String print() {
		return Integer.toHexString(toContent().hashCode());
	}

	/**
	 * What a valid form says.
	 */
	PlanContent toContent() {
		return new PlanContent(required(this.code).toLowerCase(Locale.ROOT), required(this.abbreviation),
				required(this.shortTitle), required(this.title), this.number, Rows.date(this.issuedOn),
				required(this.issuingBody), this.objectives, this.source,
				this.legalBases.stream().filter((basis) -> !basis.isEmpty()).map(LegalBasisForm::toLegalBasis).toList(),
				this.sections.stream().filter((section) -> !section.isEmpty()).map(SectionForm::toSection).toList());
	}

	private static String required(@Nullable String value) {
		return Objects.requireNonNull(value, "the form was checked before");
	}

	/**
	 * The form in words, to compare with another's.
	 */
	Words words() {
		return new Words(this.code, this.abbreviation, this.shortTitle, this.number, this.issuedOn, this.issuingBody,
				this.title, this.objectives, this.source,
				this.legalBases.stream()
					.filter((basis) -> !basis.isEmpty())
					.map((basis) -> joined(basis.title(), basis.number(), basis.issuedOn(), basis.issuer()))
					.collect(Collectors.joining("\n")),
				this.sections.stream()
					.filter((section) -> !section.isEmpty())
					.map((section) -> joined(section.numeral(), section.title()))
					.collect(Collectors.joining("\n")));
	}

	private static String joined(@Nullable String... parts) {
		return Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining("; "));
	}

	/**
	 * A form in words.
	 */
	record Words(@Nullable String code, @Nullable String abbreviation, @Nullable String shortTitle,
			@Nullable String number, @Nullable String issuedOn, @Nullable String issuingBody, @Nullable String title,
			@Nullable String objectives, @Nullable String source, String legalBases, String sections) {
	}

}
