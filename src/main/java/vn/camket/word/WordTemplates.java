package vn.camket.word;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.template.IterableTemplate;
import com.deepoove.poi.template.MetaTemplate;
import com.deepoove.poi.template.run.RunTemplate;
import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.office.OfficeFile;

/**
 * The templates in use: those that come with the application, or what an administrator
 * put in their place.
 */
@Service
@Transactional(readOnly = true)
public class WordTemplates {

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	WordTemplates(JdbcClient database, CurrentAccount currentAccount, Clock clock) {
		this.database = database;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * The template in use, as a .docx file.
	 */
	public byte[] content(WordTemplate template) {
		return this.database.sql("select content from word_template where kind = ?")
			.param(template.name())
			.query(byte[].class)
			.optional()
			.orElseGet(() -> standard(template));
	}

	/**
	 * Which templates were replaced, when and by whom.
	 */
	@PreAuthorize("hasRole('ADMIN')")
	public Map<WordTemplate, ReplacedTemplate> replaced() {
		Map<WordTemplate, ReplacedTemplate> replaced = new LinkedHashMap<>();
		this.database.sql("""
				select t.kind, t.file_name, t.checksum, t.uploaded_at, a.display_name
				  from word_template t left join account a on a.id = t.uploaded_by order by t.kind""").query((row) -> {
			replaced.put(WordTemplate.valueOf(row.getString("kind")),
					new ReplacedTemplate(row.getString("file_name"), row.getString("checksum"),
							row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
							row.getString("display_name")));
		});
		return replaced;
	}

	/**
	 * Puts an own template in the place of the one in use.
	 * @return tags of the standard template that it lacks: what they stand for will not
	 * be in the documents
	 * @throws FileRefusedException if it is no Word document, or asks for what nothing
	 * can be filled in for
	 */
	@Transactional
	@PreAuthorize("hasRole('ADMIN')")
	public Set<String> replace(WordTemplate template, String fileName, byte[] content) {
		if (!OfficeFile.isDocument(content)) {
			throw new FileRefusedException("template.refused.workbook");
		}
		Set<String> known = tags(template, standard(template));
		Set<String> used = OfficeFile.read(() -> tags(template, content));
		if (used.isEmpty()) {
			throw new FileRefusedException("template.refused.none");
		}
		Set<String> unknown = new TreeSet<>(used);
		unknown.removeAll(known);
		if (!unknown.isEmpty()) {
			throw new FileRefusedException("template.refused.tags", String.join(", ", unknown));
		}
		this.database
			.sql("""
					insert into word_template (kind, file_name, content, checksum, uploaded_at, uploaded_by)
					values (:kind, :name, :content, :checksum, :now, :account)
					on conflict on constraint word_template_pk do update set file_name = excluded.file_name, content = excluded.content,
					  checksum = excluded.checksum, uploaded_at = excluded.uploaded_at, uploaded_by = excluded.uploaded_by""")
			.param("kind", template.name())
			.param("name", fileName)
			.param("content", content)
			.param("checksum", DigestUtils.sha256Hex(content))
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("account", this.currentAccount.get().id())
			.update();
		Set<String> missing = new TreeSet<>(known);
		missing.removeAll(used);
		return missing;
	}

	/**
	 * Goes back to the template that comes with the application.
	 */
	@Transactional
	@PreAuthorize("hasRole('ADMIN')")
	public void restore(WordTemplate template) {
		this.database.sql("delete from word_template where kind = ?").param(template.name()).update();
	}

	private static byte[] standard(WordTemplate template) {
		try (InputStream in = new ClassPathResource(template.resource()).getInputStream()) {
			return in.readAllBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Set<String> tags(WordTemplate template, byte[] content) {
		try (XWPFTemplate compiled = XWPFTemplate.compile(new ByteArrayInputStream(content),
				WordDocuments.configuration(template))) {
			Set<String> tags = new HashSet<>();
			collect(compiled.getElementTemplates(), tags);
			return tags;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void collect(List<MetaTemplate> elements, Set<String> tags) {
		for (MetaTemplate element : elements) {
			if (element instanceof IterableTemplate repeated) {
				tags.add(repeated.getStartMark().getTagName());
				collect(repeated.getTemplates(), tags);
			}
			else if (element instanceof RunTemplate run) {
				tags.add(run.getTagName());
			}
		}
		tags.removeIf((tag) -> tag == null || tag.isBlank());
	}

}
