package vn.camket.history;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.camket.shared.time.PartialDate;
import vn.camket.shared.time.ProvinceTime;

/**
 * Says columns and their values as the pages of the records do.
 */
@Component
class ChangeWords {

	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/uuuu", Locale.ROOT)
		.withZone(ProvinceTime.ZONE);

	private static final Pattern DAY = Pattern.compile("\\d{4}(-\\d{2}){0,2}");

	private static final Pattern DATED = Pattern.compile(".*(_on|valid_from|valid_to|nominal_from|nominal_to)");

	/** Tables whose fields have words on a form; the others have words of their own. */
	private static final Map<String, String> FORMS = Map.of("agreement", "agreement.field.", "agency", "agency.field.",
			"account", "account.field.", "plan", "plan.field.", "task", "task.field.", "reporting_scheme",
			"scheme.field.", "commitment", "commitment.field.", "promise", "promise.field.", "obstacle",
			"obstacle.field.", "activity", "activity.field.");

	/** Columns that hold a constant of a type with words. */
	private static final Map<String, String> CONSTANTS = Map.ofEntries(
			Map.entry("agreement.instrument_kind", "InstrumentKind"), Map.entry("agreement.type", "AgreementType"),
			Map.entry("agreement.signing_level", "SigningLevel"), Map.entry("agreement.signature", "Signature"),
			Map.entry("agreement.notice_unit", "NoticeUnit"), Map.entry("agreement.publication", "PublicationState"),
			Map.entry("agreement_event.kind", "EventKind"), Map.entry("agreement_relation.kind", "RelationKind"),
			Map.entry("promise.outcome", "PromiseOutcome"), Map.entry("agency.kind", "AgencyKind"),
			Map.entry("partner.kind", "PartnerKind"), Map.entry("task.time_frame", "TimeFrame"),
			Map.entry("task.due_rule", "DeadlineRule"), Map.entry("account.role", "Role"),
			Map.entry("reporting_scheme.due_rule", "DeadlineRule"),
			Map.entry("reporting_scheme.own_due_rule", "DeadlineRule"),
			Map.entry("reporting_period.due_rule", "DeadlineRule"),
			Map.entry("reporting_period.own_due_rule", "DeadlineRule"),
			Map.entry("reporting_scheme_section.section", "ReportSection"),
			Map.entry("consolidated_report.state", "ConsolidatedState"), Map.entry("obstacle.state", "ObstacleState"),
			Map.entry("agency_report.state", "ReportState"), Map.entry("report_answer.status", "ProgressStatus"));

	/** Columns that only say where a row belongs. */
	private static final Set<String> PLACES = Set.of("id", "position", "agreement_id", "partner_id@partner_alias",
			"agency_id@agency_alias", "plan_id", "task_id", "scheme_id", "group_id@agency_group_member", "owner_id",
			"section", "reorganisation_id", "former_id", "agency_id@agency_name", "group_id@obstacle",
			"escalation_id@obstacle", "report_id@obstacle", "period_id@consolidated_report",
			"period_id@consolidated_paragraph", "commitment_id@commitment_coordinator",
			"commitment_id@commitment_milestone", "activity_id");

	private final MessageSource messages;

	ChangeWords(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Whether a column says something to a reader.
	 */
	boolean isShown(String table, String column) {
		return !PLACES.contains(column) && !PLACES.contains(column + "@" + table);
	}

	/**
	 * What a column is called.
	 */
	String label(String table, String column) {
		String own = find("history.column." + table + "." + column);
		if (own != null) {
			return own;
		}
		String form = find(FORMS.getOrDefault(table, "history.column.") + camelCase(column));
		return (form != null) ? form : column;
	}

	/**
	 * A value in words; {@code null} for none.
	 */
	@Nullable String value(String table, String column, @Nullable String value, Names names) {
		return (value != null && !value.isEmpty()) ? word(table, column, value, names) : null;
	}

	/**
	 * A value in words.
	 */
	String word(String table, String column, String value, Names names) {
		String type = CONSTANTS.get(table + "." + column);
		if (type != null) {
			String word = find(type + "." + value);
			return (word != null) ? word : value;
		}
		if (value.equals("true") || value.equals("false")) {
			return message("history." + value);
		}
		if (column.endsWith("_at")) {
			return MOMENT.format(Instant.from(OffsetDateTime.parse(value)));
		}
		if (DATED.matcher(column).matches() && DAY.matcher(value).matches()) {
			return PartialDate.parse(value).toDisplay();
		}
		if (column.startsWith("budget_") && value.matches("\\d+")) {
			return new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(VIETNAMESE))
				.format(new BigDecimal(value));
		}
		return names.of(value);
	}

	private static String camelCase(String column) {
		return Pattern.compile("_(.)").matcher(column).replaceAll((letter) -> letter.group(1).toUpperCase(Locale.ROOT));
	}

	private @Nullable String find(String code) {
		return this.messages.getMessage(code, null, null, VIETNAMESE);
	}

	private String message(String code) {
		return this.messages.getMessage(code, null, VIETNAMESE);
	}

}
