package vn.camket.plan.annex;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.plan.Assignment;
import vn.camket.plan.PlanRegister;
import vn.camket.plan.PlanSection;
import vn.camket.plan.TaskContent;
import vn.camket.plan.TaskRegister;
import vn.camket.plan.TaskTime;
import vn.camket.plan.TimeFrame;
import vn.camket.plan.annex.AnnexDraft.Party;
import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.Texts;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Takes an annex in: reads it, keeps what was read until somebody has looked it through,
 * and makes its tasks on confirmation, all or none, once.
 */
@Service
@Transactional
@PreAuthorize("hasRole('OFFICER')")
public class AnnexImport {

	private static final int LONGEST_SHORT_TITLE = 80;

	/** "II. Công tác ký kết": a numeral and a title. */
	private static final Pattern NUMBERED = Pattern
		.compile("((?:[IVXLC]+|[A-Z]|\\d{1,2})(?:\\.\\d{1,2})*)[.)]\\s+(.+)");

	private final PlanRegister plans;

	private final TaskRegister tasks;

	private final JdbcClient database;

	private final ObjectMapper json;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	AnnexImport(PlanRegister plans, TaskRegister tasks, JdbcClient database, ObjectMapper json,
			CurrentAccount currentAccount, Clock clock) {
		this.plans = plans;
		this.tasks = tasks;
		this.database = database;
		this.json = json;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * Reads a file and keeps what it says; makes no task.
	 * @return key of what was read
	 * @throws FileRefusedException if the file cannot be taken
	 * @throws FieldRefusedException if the plan has tasks already
	 */
	public UUID read(UUID plan, String fileName, byte[] file) {
		refuseFilled(plan);
		AnnexReader.Annex annex = AnnexReader.read(AnnexFile.read(file));
		return this.database.sql("""
				insert into annex_import (plan_id, file_name, lines, unread, read_at, read_by)
				values (?, ?, cast(? as jsonb), ?, ?, ?) returning id""")
			.params(plan, fileName, this.json.writeValueAsString(annex.lines()), annex.unread().toArray(String[]::new),
					this.clock.instant().atOffset(ZoneOffset.UTC), this.currentAccount.get().id())
			.query(UUID.class)
			.single();
	}

	/**
	 * What was read, as it is understood now.
	 * @throws NotFoundException if there is no such reading
	 */
	@Transactional(readOnly = true)
	public AnnexDraft draft(UUID id) {
		return understand(stored(id));
	}

	/**
	 * The plan that a reading is for.
	 * @throws NotFoundException if there is no such reading
	 */
	@Transactional(readOnly = true)
	public UUID plan(UUID id) {
		return stored(id).plan();
	}

	/**
	 * Makes the tasks. Confirming twice makes them once.
	 * @param names {@link Assignment#key() keys} for names that were not known; a name
	 * that is not among them stays words
	 * @param times frames for words that were not known; they stand beside the frame. A
	 * day is the one that was suggested.
	 * @return the plan
	 * @throws FieldRefusedException if the plan has got tasks meanwhile
	 */
	public UUID confirm(UUID id, Map<String, String> names, Map<String, TimeFrame> times) {
		boolean done = this.database.sql("select confirmed_at is not null from annex_import where id = ? for update")
			.param(id)
			.query(Boolean.class)
			.optional()
			.orElseThrow(() -> new NotFoundException(AnnexImport.class, id));
		Stored stored = stored(id);
		if (done) {
			return stored.plan();
		}
		refuseFilled(stored.plan());
		Map<String, UUID> sections = sections(stored);
		List<TaskContent> contents = new ArrayList<>();
		for (AnnexDraft.Task task : understand(stored).tasks()) {
			contents.add(content(task, contents.size() + 1, sections, names, times));
		}
		this.tasks.append(stored.plan(), contents);
		this.database.sql("update annex_import set confirmed_at = ? where id = ?")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), id)
			.update();
		return stored.plan();
	}

	private static TaskContent content(AnnexDraft.Task task, int number, Map<String, UUID> sections,
			Map<String, String> names, Map<String, TimeFrame> times) {
		AnnexLine line = task.line();
		TaskTime time = task.time().orElseGet(() -> chosen(line.time(), times.get(line.time())));
		UUID section = (line.section() != null) ? sections.get(sectionKey(line.section())) : null;
		return new TaskContent(section, line.ordinal().isEmpty() ? String.valueOf(number) : line.ordinal(),
				line.title(), TaskContent.abridge(line.title(), LONGEST_SHORT_TITLE), time, line.note(), List.of(),
				assigned(task.leads(), names), assigned(task.coordinators(), names),
				task.outputs().stream().map((output) -> new TaskContent.Expected(null, output)).toList());
	}

	private static TaskTime chosen(String words, @Nullable TimeFrame frame) {
		if (frame == TimeFrame.BY_DATE) {
			return TimePhrases.suggest(words)
				.filter((time) -> time.frame() == frame)
				.orElseGet(() -> TaskTime.of(TimeFrame.UNSTATED, words));
		}
		return TaskTime.of((frame != null) ? frame : TimeFrame.UNSTATED, words.isEmpty() ? null : words);
	}

	private static List<Assignment> assigned(List<Party> parties, Map<String, String> names) {
		return parties.stream()
			.map((party) -> party.who().orElseGet(() -> Assignment.of(party.wording(), names.get(party.wording()))))
			.toList();
	}

	private AnnexDraft understand(Stored stored) {
		NamedParties parties = new NamedParties(keys());
		Set<String> unknownNames = new LinkedHashSet<>();
		Map<String, Optional<TaskTime>> unknownTimes = new LinkedHashMap<>();
		List<AnnexDraft.Task> read = new ArrayList<>();
		for (AnnexLine line : stored.lines()) {
			Optional<TaskTime> time = TimePhrases.read(line.time());
			if (time.isEmpty() && !line.time().isEmpty()) {
				unknownTimes.put(line.time(), TimePhrases.suggest(line.time()));
			}
			read.add(new AnnexDraft.Task(line, parties(line.leads(), parties, unknownNames),
					parties(line.coordinators(), parties, unknownNames), time, outputs(line.outputs())));
		}
		return new AnnexDraft(List.copyOf(read), List.copyOf(unknownNames), unknownTimes, stored.unread());
	}

	private static List<Party> parties(String cell, NamedParties parties, Set<String> unknown) {
		return parties.split(cell).stream().map((wording) -> {
			Optional<Assignment> who = parties.resolve(wording);
			if (who.isEmpty()) {
				unknown.add(wording);
			}
			return new Party(wording, who);
		}).toList();
	}

	private static List<String> outputs(String cell) {
		return Arrays.stream(cell.split("[;\n]"))
			.map((output) -> Texts.capitalized(output.replaceAll("^[-+•*\\s]+|[.,;\\s]+$", "")))
			.filter((output) -> !output.isEmpty())
			.toList();
	}

	/** All that may be named; what is ambiguous names nobody. */
	private Map<String, String> keys() {
		Map<String, String> keys = new HashMap<>();
		Set<String> ambiguous = new LinkedHashSet<>();
		this.database
			.sql("""
					select 'group:' || id as key, name from agency_group
					union select 'agency:' || id, name from agency where valid_to is null
					union select 'agency:' || id, short_name from agency where valid_to is null
					union select 'agency:' || a.agency_id, a.alias from agency_alias a join agency y on y.id = a.agency_id where y.valid_to is null""")
			.query((row) -> {
				String name = NameKey.of(row.getString("name"));
				String former = keys.put(name, row.getString("key"));
				if (former != null && !former.equals(row.getString("key"))) {
					ambiguous.add(name);
				}
			});
		ambiguous.forEach(keys::remove);
		return keys;
	}

	/** The plan's own parts by their titles, and those that the annex adds. */
	private Map<String, UUID> sections(Stored stored) {
		Map<String, UUID> sections = new HashMap<>();
		this.plans.read(stored.plan())
			.content()
			.sections()
			.forEach((section) -> sections.put(sectionKey(section.title()), Objects.requireNonNull(section.id())));
		for (AnnexLine line : stored.lines()) {
			if (line.section() != null) {
				Matcher numbered = NUMBERED.matcher(line.section());
				PlanSection section = numbered.matches() ? new PlanSection(null, numbered.group(1), numbered.group(2))
						: new PlanSection(null, null, line.section());
				sections.computeIfAbsent(sectionKey(line.section()),
						(key) -> this.plans.addSection(stored.plan(), section));
			}
		}
		return sections;
	}

	private static String sectionKey(String title) {
		return Texts.key(NUMBERED.matcher(title).replaceFirst("$2"));
	}

	private void refuseFilled(UUID plan) {
		this.plans.read(plan);
		boolean filled = this.database.sql("select exists (select from task where plan_id = ?)")
			.param(plan)
			.query(Boolean.class)
			.single();
		if (filled) {
			throw new FieldRefusedException("plan", "annex.refused.filled");
		}
	}

	private Stored stored(UUID id) {
		return this.database.sql("select plan_id, lines, unread from annex_import where id = ?")
			.param(id)
			.query((row, number) -> new Stored(row.getObject("plan_id", UUID.class),
					this.json.readValue(row.getString("lines"), new TypeReference<List<AnnexLine>>() {
					}), List.of((String[]) row.getArray("unread").getArray())))
			.optional()
			.orElseThrow(() -> new NotFoundException(AnnexImport.class, id));
	}

	private record Stored(UUID plan, List<AnnexLine> lines, List<String> unread) {
	}

}
