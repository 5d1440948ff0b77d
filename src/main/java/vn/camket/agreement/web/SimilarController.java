package vn.camket.agreement.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.agreement.SimilarAgreements;

/**
 * Answers the form of an agreement, while it is typed, with those that are like it.
 */
@Controller
class SimilarController {

	private final SimilarAgreements similar;

	SimilarController(SimilarAgreements similar) {
		this.similar = similar;
	}

	/**
	 * Takes of the form as it stands what makes agreements alike, and changes nothing.
	 */
	@PostMapping("/agreements/similar")
	String similar(@ModelAttribute("typed") TypedSoFar typed, @RequestParam(required = false) @Nullable UUID self,
			Model model) {
		model.addAttribute("similar",
				this.similar.to(typed.title(), typed.partners(), typed.chosen(typed.fields()), self));
		return "agreement/similar :: list";
	}

	/**
	 * What has been typed by now of an {@link AgreementForm}; the rest of it may be
	 * anything.
	 */
	record TypedSoFar(@Nullable String title, @Nullable List<@Nullable String> fields,
			@Nullable List<@Nullable Party> parties) {

		List<UUID> partners() {
			return (this.parties != null) ? this.parties.stream()
				.filter(Objects::nonNull)
				.map(Party::partnerId)
				.filter(Objects::nonNull)
				.toList() : List.of();
		}

		List<String> chosen(@Nullable List<@Nullable String> values) {
			return (values != null) ? values.stream().flatMap(Stream::ofNullable).toList() : List.of();
		}

	}

	record Party(@Nullable UUID partnerId) {
	}

}
