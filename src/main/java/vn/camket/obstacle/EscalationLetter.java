package vn.camket.obstacle;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import vn.camket.shared.spreadsheet.OfficialHead;
import vn.camket.shared.spreadsheet.OfficialHeads;
import vn.camket.shared.time.ProvinceTime;
import vn.camket.shared.wording.Wording;
import vn.camket.word.WordDocuments;
import vn.camket.word.WordTemplate;

/**
 * A tờ trình as a Word document, with all agencies' cases; alike ones stand together.
 */
@Service
public class EscalationLetter {

	private final WordDocuments documents;

	private final OfficialHeads heads;

	private final Wording wording;

	private final Clock clock;

	EscalationLetter(WordDocuments documents, OfficialHeads heads, Wording wording, Clock clock) {
		this.documents = documents;
		this.heads = heads;
		this.wording = wording;
		this.clock = clock;
	}

	/**
	 * The document.
	 * @param cases the obstacles that it bundles
	 */
	public byte[] write(Escalation escalation, List<ObstacleLine> cases) {
		LocalDate day = Objects.requireNonNullElse(escalation.issuedOn(), ProvinceTime.today(this.clock));
		OfficialHead head = this.heads.on(day);
		EscalationContent content = escalation.content();
		long agencies = cases.stream().map(ObstacleLine::agencyId).distinct().count();
		Map<String, Object> values = new HashMap<>();
		values.put("superior", Objects.requireNonNullElse(head.superior(), ""));
		values.put("issuer", head.issuer());
		values.put("number", Objects.requireNonNullElse(escalation.number(), text("number.blank")));
		values.put("placeAndDate",
				(escalation.issuedOn() != null) ? head.placeAndDate() : text("date.blank", day.getYear()));
		values.put("subject", text("subject", content.subject()));
		values.put("addressees", content.addressees());
		values.put("paragraphs", WordDocuments.lines(text("opening", cases.size(), agencies)));
		values.put("caseRows", rows(cases));
		values.put("proposals", WordDocuments.lines(text("proposals") + "\n" + content.proposals()));
		values.put("closing", text("closing"));
		values.put("copies", WordDocuments.lines(text("copies")));
		values.put("signerTitle", Objects.requireNonNullElse(content.signerTitle(), text("signer")));
		values.put("signerName", Objects.requireNonNullElse(content.signerName(), ""));
		return this.documents.fill(WordTemplate.ESCALATION, values);
	}

	private static List<Map<String, Object>> rows(List<ObstacleLine> cases) {
		Map<Object, List<ObstacleLine>> together = cases.stream()
			.collect(Collectors.groupingBy((line) -> (line.groupId() != null) ? line.groupId() : line.id(),
					LinkedHashMap::new, Collectors.toList()));
		List<Map<String, Object>> rows = new ArrayList<>();
		together.values()
			.forEach((alike) -> rows.add(Map.of("ordinal", String.valueOf(rows.size() + 1), "content",
					join(alike.stream().map(ObstacleLine::content).toList()), "cause",
					join(alike.stream().map(ObstacleLine::cause).filter(Objects::nonNull).toList()), "asked",
					join(alike.stream().map(ObstacleLine::asked).toList()), "agencies",
					join(alike.stream().map(ObstacleLine::agency).toList()))));
		return rows;
	}

	private static String join(List<String> texts) {
		return texts.stream().distinct().collect(Collectors.joining("\n"));
	}

	private String text(String code, Object... arguments) {
		return this.wording.plain("escalation.document." + code, arguments);
	}

}
