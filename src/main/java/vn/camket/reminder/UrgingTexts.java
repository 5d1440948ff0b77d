package vn.camket.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.stereotype.Component;

import vn.camket.reminder.UrgingLetter.Urged;
import vn.camket.report.MissingItem;
import vn.camket.report.PeriodOverview;
import vn.camket.report.ReportState;
import vn.camket.shared.spreadsheet.OfficialHead;
import vn.camket.shared.spreadsheet.OfficialHeads;
import vn.camket.shared.web.TypedDate;
import vn.camket.shared.wording.Wording;
import vn.camket.word.WordDocuments;
import vn.camket.word.WordTemplate;

/**
 * The words of a letter that urges, and the letter as a Word document (Nghị định
 * 30/2020/NĐ-CP, Phụ lục III, mẫu 1.5).
 */
@Component
class UrgingTexts {

	private final Wording wording;

	private final OfficialHeads heads;

	private final WordDocuments documents;

	UrgingTexts(Wording wording, OfficialHeads heads, WordDocuments documents) {
		this.wording = wording;
		this.heads = heads;
		this.documents = documents;
	}

	/**
	 * What a report lacks, the first so many things by name.
	 */
	String missing(ReportState state, List<MissingItem> items, int named) {
		if (state == ReportState.NOT_STARTED) {
			return text("everything");
		}
		if (items.isEmpty()) {
			return text("onlySending");
		}
		List<String> names = new ArrayList<>();
		for (MissingItem item : items.subList(0, Math.min(named, items.size()))) {
			String what = (item.section() != null) ? this.wording.name(item.section()) : String.valueOf(item.label());
			names.add(what + " (" + this.wording.name(item.lack()) + ")");
		}
		if (items.size() > named) {
			names.add(text("more", items.size() - named));
		}
		return String.join("; ", names);
	}

	/**
	 * The letter to all agencies at once, or to one alone.
	 */
	byte[] document(UrgingLetter letter, PeriodOverview period, List<Urged> agencies, LocalDate today) {
		boolean one = agencies.size() == 1;
		int times = agencies.stream().mapToInt(Urged::times).max().orElse(1);
		OfficialHead head = this.heads.on(Objects.requireNonNullElse(letter.issuedOn(), today));
		String deadline = this.wording.deadline(period.deadline());
		Map<String, Object> values = new HashMap<>();
		values.put("superior", Objects.requireNonNullElse(head.superior(), ""));
		values.put("issuer", head.issuer());
		values.put("number", Objects.requireNonNullElse(letter.number(), text("number.blank")));
		values.put("subject", text((times > 1) ? "subject.again" : "subject", period.name(), times));
		values.put("placeAndDate",
				(letter.issuedOn() != null) ? head.placeAndDate() : text("date.blank", today.getYear()));
		values.put("addressees", one ? agencies.get(0).agency() : text("addressees"));
		values
			.put("paragraphs",
					WordDocuments.lines(
							text("opening", period.name(), deadline)
									+ "\n" + (one
											? text("one", agencies.get(0).agency(), state(agencies.get(0)),
													agencies.get(0).missing().isEmpty() ? text("everything")
															: agencies.get(0).missing())
											: text("many", agencies.size()))
									+ "\n" + text("asked", TypedDate.write(letter.answerBy()))));
		values.put("closing", text("closing"));
		values.put("copies", WordDocuments.lines(text("copies")));
		values.put("signerTitle", Objects.requireNonNullElse(letter.signerTitle(), text("signer")));
		values.put("signerName", Objects.requireNonNullElse(letter.signerName(), ""));
		values.put("annex", one ? List.of() : List.of(annex(letter, agencies)));
		return this.documents.fill(WordTemplate.URGING_LETTER, values);
	}

	private Map<String, Object> annex(UrgingLetter letter, List<Urged> agencies) {
		List<Map<String, Object>> rows = new ArrayList<>();
		agencies.forEach((each) -> rows.add(Map.of("ordinal", String.valueOf(rows.size() + 1), "name", each.agency(),
				"state", (each.times() > 1) ? text("state.again", state(each), each.times()) : state(each), "missing",
				each.missing())));
		return Map.of("title", text("annex.title"), "attachedTo",
				text("annex.attachedTo", Objects.requireNonNullElse(letter.number(), text("blank"))), "agencyRows",
				rows);
	}

	private String state(Urged urged) {
		return this.wording.name(urged.state());
	}

	private String text(String code, Object... arguments) {
		return this.wording.plain("urging.document." + code, arguments);
	}

}
