package vn.camket.plan.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.camket.plan.PlanContent;
import vn.camket.plan.PlanRegister;

/**
 * What is typed about a plan.
 *
 * @param version the version that the form was filled from
 */
record PlanForm(@NotNull @Nullable Long version, @Size(max = 60) @Nullable String number, @Nullable LocalDate issuedOn,
		@NotBlank @Size(max = 300) @Nullable String issuingBody, @NotBlank @Size(max = 2000) @Nullable String title,
		@Size(max = 20_000) @Nullable String objectives) {

	static PlanForm of(PlanRegister.Version version) {
		PlanContent content = version.content();
		return new PlanForm(version.number(), content.number(), content.issuedOn(), content.issuingBody(),
				content.title(), content.objectives());
	}

	/**
	 * The same typing, to be saved over a newer version.
	 */
	PlanForm over(long newer) {
		return new PlanForm(newer, this.number, this.issuedOn, this.issuingBody, this.title, this.objectives);
	}

	/**
	 * The version that a valid form was filled from.
	 */
	long requiredVersion() {
		return Objects.requireNonNull(this.version);
	}

	/**
	 * What a valid form says.
	 */
	PlanContent toContent() {
		return new PlanContent(this.number, this.issuedOn, Objects.requireNonNull(this.issuingBody),
				Objects.requireNonNull(this.title), this.objectives);
	}

}
