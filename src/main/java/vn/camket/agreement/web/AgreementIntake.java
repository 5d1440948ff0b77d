package vn.camket.agreement.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import vn.camket.agreement.AgreementRegister;
import vn.camket.agreement.InstrumentKind;
import vn.camket.agreement.Signature;
import vn.camket.shared.intake.SheetIntake;
import vn.camket.shared.office.Texts;
import vn.camket.shared.time.PartialDate;
import vn.camket.shared.web.Choice;

/**
 * One going through of a sheet of agreements.
 *
 * @param countries what a cell may name as a party's; the last party has all that are
 * left
 * @param partners keys of partners by each of their spellings
 * @param known register numbers by what agreements are told apart by
 */
record AgreementIntake(AgreementRegister register, AgreementFormChecks checks, AgreementFormChoices choices,
		Countries countries, Map<String, String> partners,
		Map<String, String> known) implements SheetIntake<AgreementForm> {

	/** Column with the names of all foreign parties. */
	static final String PARTIES = "parties";

	/** Column with their countries, in the same order. */
	static final String COUNTRIES = "partyCountries";

	/** The same column where not each of its words is a country. */
	static final String COUNTRIES_AS_WRITTEN = "partyCountriesAsWritten";

	/** Column with their signers, in the same order. */
	static final String SIGNERS = "partySigners";

	private static final Pattern TWO_SPELLINGS = Pattern.compile("(.+?)\\s*\\(([^()]+)\\)");

	static String identity(String title, @Nullable String signedOn) {
		return Texts.key(title) + "|" + signedOn;
	}

	/**
	 * Parties that the register knows by any of their names are those; others are new.
	 */
	@Override
	public Map<String, List<String>> arrange(Map<String, List<String>> cells) {
		Map<String, List<String>> parameters = new HashMap<>(cells);
		List<String> names = split(parameters.remove(PARTIES));
		List<String> known = Objects.requireNonNullElse(parameters.remove(COUNTRIES), List.of());
		List<String> asWritten = split(parameters.remove(COUNTRIES_AS_WRITTEN));
		List<String> countries = known.isEmpty() ? asWritten : known.stream().map(this.countries::name).toList();
		List<String> signers = split(parameters.remove(SIGNERS));
		for (int i = 0; i < names.size(); i++) {
			String path = "parties[" + i + "].";
			String partner = partner(names.get(i));
			if (partner != null) {
				parameters.put(path + "partnerId", List.of(partner));
			}
			else {
				parameters.put(path + "newName", List.of(names.get(i)));
				int end = (i == names.size() - 1) ? countries.size() : Math.min(i + 1, countries.size());
				String country = String.join("; ", countries.subList(Math.min(i, end), end));
				String code = this.countries.code(country);
				if (!country.isEmpty()) {
					parameters.put(path + ((code != null) ? "newCountry" : "newCountryAsWritten"),
							List.of((code != null) ? code : country));
				}
			}
			if (i < signers.size()) {
				parameters.put(path + "signer", List.of(signers.get(i)));
			}
		}
		if (names.isEmpty() && !countries.isEmpty()) {
			parameters.put("parties[0].newCountryAsWritten", List.of(String.join("; ", countries)));
		}
		parameters.putIfAbsent("instrumentKind", List.of(InstrumentKind.AGREEMENT.name()));
		parameters.putIfAbsent("signature",
				List.of((parameters.containsKey("signedOn") ? Signature.SIGNED : Signature.UNCONFIRMED).name()));
		parameters.putIfAbsent("statesNonBinding", List.of("false"));
		parameters.putIfAbsent("unlimited", List.of("false"));
		parameters.putIfAbsent("inherited", List.of("false"));
		return parameters;
	}

	/** "Tỉnh Khăm Muồn (Khăm Muộn)" is one partner if both are spellings of the same. */
	private @Nullable String partner(String name) {
		String known = this.partners.get(Texts.key(name));
		Matcher twice = TWO_SPELLINGS.matcher(name);
		if (known == null && twice.matches()) {
			String first = this.partners.get(Texts.key(twice.group(1)));
			return (first != null && first.equals(this.partners.get(Texts.key(twice.group(2))))) ? first : null;
		}
		return known;
	}

	private static List<String> split(@Nullable List<String> cell) {
		return (cell != null) ? List.of(cell.get(0).split("\\s*[;\n]\\s*")) : List.of();
	}

	@Override
	public void check(AgreementForm form, Errors errors) {
		this.checks.check(form, this.choices, errors);
	}

	@Override
	public Map<String, String> unclear(AgreementForm form) {
		Map<String, String> unclear = new LinkedHashMap<>();
		note(unclear, "type", (form.type() == null) ? form.typeAsWritten() : null);
		note(unclear, "signingLevel", (form.signingLevel() == null) ? form.signingLevelAsWritten() : null);
		note(unclear, "fields", form.fieldsAsWritten());
		note(unclear, "leadAgencyId", form.leadAsWritten());
		form.parties().forEach((party) -> note(unclear, COUNTRIES, party.newCountryAsWritten()));
		return unclear;
	}

	@Override
	public Map<String, String> additions(AgreementForm form) {
		Map<String, String> partners = new LinkedHashMap<>();
		form.parties().forEach((party) -> note(partners, PARTIES, party.newName()));
		return partners;
	}

	private static void note(Map<String, String> unclear, String column, @Nullable String words) {
		if (words != null) {
			unclear.merge(column, words, (first, second) -> first + "; " + second);
		}
	}

	@Override
	public String name(AgreementForm form) {
		return Objects.requireNonNull(form.title());
	}

	@Override
	public String identity(AgreementForm form) {
		PartialDate signed = form.signedOn();
		return identity(name(form), (signed != null) ? signed.toString() : null);
	}

	@Override
	public @Nullable String known(String identity) {
		return this.known.get(identity);
	}

	@Override
	public void save(List<AgreementForm> forms, Runnable afterEach) {
		this.register.createAll(forms.stream().map((form) -> form.toContent(null, Map.of())).toList(), afterEach);
	}

	/**
	 * Countries by code and by any of their names.
	 */
	record Countries(Map<String, String> names, Map<String, String> codes) {

		static Countries of(List<Choice> countries, Map<String, String> aliases) {
			Map<String, String> names = new HashMap<>();
			Map<String, String> codes = new HashMap<>();
			aliases.forEach((alias, code) -> codes.put(Texts.key(alias), code));
			for (Choice country : countries) {
				String name = Objects.requireNonNull(country.text());
				names.put(country.value(), name);
				codes.put(Texts.key(name), country.value());
			}
			return new Countries(names, codes);
		}

		String name(String code) {
			return this.names.getOrDefault(code, code);
		}

		@Nullable String code(String name) {
			return this.codes.get(Texts.key(name));
		}

	}

}
