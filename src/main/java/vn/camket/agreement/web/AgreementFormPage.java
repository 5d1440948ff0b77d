package vn.camket.agreement.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;

import vn.camket.account.CurrentAccount;
import vn.camket.agency.AgencyDirectory;
import vn.camket.agreement.AgreementChoices;
import vn.camket.agreement.AgreementSnapshot;
import vn.camket.agreement.AgreementType;
import vn.camket.agreement.InstrumentKind;
import vn.camket.agreement.NoticeUnit;
import vn.camket.agreement.PublicationState;
import vn.camket.agreement.Relation;
import vn.camket.agreement.RelationKind;
import vn.camket.agreement.Signature;
import vn.camket.agreement.SigningLevel;
import vn.camket.shared.web.Choice;

/**
 * The page of the form: rows, choices and what is filled in.
 */
@Component
class AgreementFormPage {

	private static final Pattern ROW = Pattern.compile("(parties|relations)\\[(\\d{1,2})]\\..+");

	private static final int MOST_ROWS = 30;

	private final AgreementChoices choices;

	private final AgencyDirectory agencies;

	private final CurrentAccount currentAccount;

	private final HttpServletRequest request;

	AgreementFormPage(AgreementChoices choices, AgencyDirectory agencies, CurrentAccount currentAccount,
			HttpServletRequest request) {
		this.choices = choices;
		this.agencies = agencies;
		this.currentAccount = currentAccount;
		this.request = request;
	}

	/**
	 * Shows a form.
	 * @param form what is typed; {@code null} where something of it could not be read,
	 * which the binding result then holds
	 * @param stored the agreement edited, if it is not a new one
	 */
	String show(@Nullable AgreementForm form, @Nullable AgreementSnapshot stored, Model model) {
		int parties = rows("parties", (form != null) ? form.parties().size() : 0);
		int relations = rows("relations", (form != null) ? form.relations().size() : 0);
		if (form != null) {
			pad(form.padded(parties, relations), model);
		}
		else {
			keepRows(model);
		}
		AgreementFormChoices offered = choices();
		model.addAttribute("partyRows", parties);
		model.addAttribute("relationRows", relations);
		model.addAttribute("stored", stored);
		model.addAttribute("choices", offered);
		model.addAttribute("instrumentKinds", Choice.all(InstrumentKind.class));
		model.addAttribute("types", Choice.all(AgreementType.class));
		model.addAttribute("levels", Choice.all(SigningLevel.class));
		model.addAttribute("signatures", Choice.all(Signature.class));
		model.addAttribute("noticeUnits", Choice.all(NoticeUnit.class));
		model.addAttribute("publications", Choice.all(PublicationState.class));
		model.addAttribute("relationKinds", Choice.all(RelationKind.class));
		model.addAttribute("leadIsOwn", this.currentAccount.get().role().belongsToAgency());
		return "agreement/form";
	}

	/** The errors found stay with the form that has rows to show them in. */
	private static void pad(AgreementForm padded, Model model) {
		String key = BindingResult.MODEL_KEY_PREFIX + "agreementForm";
		var errors = (BindingResult) model.getAttribute(key);
		model.addAttribute("agreementForm", padded);
		if (errors != null) {
			var kept = new BeanPropertyBindingResult(padded, "agreementForm");
			errors.getAllErrors().forEach(kept::addError);
			model.addAttribute(key, kept);
		}
	}

	/** Where a value could not be read, binding forgets what was typed in rows. */
	private void keepRows(Model model) {
		if (model.getAttribute(BindingResult.MODEL_KEY_PREFIX + "agreementForm") instanceof BindingResult errors) {
			this.request.getParameterMap().forEach((name, values) -> {
				if (ROW.matcher(name).matches()) {
					errors.recordFieldValue(name, String.class, values[0]);
				}
			});
		}
	}

	/** As many as were sent, one more where that was asked for, and never none. */
	private int rows(String name, int filled) {
		int sent = this.request.getParameterMap()
			.keySet()
			.stream()
			.map(ROW::matcher)
			.filter(Matcher::matches)
			.filter((matcher) -> matcher.group(1).equals(name))
			.mapToInt((matcher) -> Integer.parseInt(matcher.group(2)) + 1)
			.max()
			.orElse(0);
		int more = name.equals(this.request.getParameter("add")) ? 1 : 0;
		return Math.min(MOST_ROWS, Math.max(1, Math.max(sent, filled) + more));
	}

	/**
	 * The form filled from what is stored.
	 */
	AgreementForm filled(AgreementSnapshot stored) {
		List<UUID> related = stored.content().relations().stream().map(Relation::relatedId).toList();
		return AgreementForm.of(stored, this.choices.numbers(related));
	}

	/**
	 * The agreements whose register numbers are typed.
	 */
	Map<String, UUID> related(AgreementForm form) {
		return this.choices.findByNumber(
				form.relations().stream().map(RelationForm::number).filter(Objects::nonNull).distinct().toList());
	}

	/**
	 * What others do to an agreement, of a new one nothing.
	 */
	Set<Relation> relationsTo(@Nullable UUID id) {
		return (id != null) ? this.choices.relationsTo(id) : Set.of();
	}

	AgreementFormChoices choices() {
		List<Choice> living = this.agencies.choices();
		return new AgreementFormChoices(living, this.choices.partners(), this.choices.countries(),
				this.choices.fields());
	}

}
