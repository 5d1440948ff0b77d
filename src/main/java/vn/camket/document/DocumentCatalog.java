package vn.camket.document;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.shared.web.NotFoundException;

/**
 * Reads documents, for whoever may see the record that they belong to.
 */
@Service
@Transactional(readOnly = true)
public class DocumentCatalog {

	private final DocumentOwners owners;

	private final ContentStore store;

	private final JdbcClient database;

	DocumentCatalog(DocumentOwners owners, ContentStore store, JdbcClient database) {
		this.owners = owners;
		this.store = store;
		this.database = database;
	}

	/**
	 * The documents of a record, archived ones last.
	 */
	public List<DocumentLine> of(String section, UUID owner) {
		record Row(UUID id, String title, @Nullable String reason, DocumentLine.Version version) {
		}
		Map<UUID, List<Row>> rows = this.database
			.sql("""
					select d.id, d.title, d.archive_reason, v.*, a.display_name,
					       (select string_agg(distinct '“' || o.title || '”', ', ') from document_version w join document o on o.id = w.document_id
					         where w.checksum = v.checksum and o.id <> d.id and o.archived_at is null) as same_as
					  from document d join document_version v on v.document_id = d.id left join account a on a.id = v.uploaded_by
					 where d.section = ? and d.owner_id = ?
					 order by d.archived_at is not null, d.title, d.id, v.number desc""")
			.params(section, owner)
			.query((row, number) -> new Row(row.getObject("id", UUID.class), row.getString("title"),
					row.getString("archive_reason"),
					new DocumentLine.Version(row.getInt("number"), row.getString("document_number"),
							row.getObject("issued_on", LocalDate.class), row.getString("issuer"), row.getString("note"),
							row.getBoolean("classified"), row.getString("place"), row.getString("file_name"),
							row.getString("media_type"), row.getLong("size"), row.getString("checksum"),
							row.getString("same_as"), row.getTimestamp("uploaded_at").toInstant(),
							row.getString("display_name"))))
			.list()
			.stream()
			.collect(Collectors.groupingBy(Row::id, LinkedHashMap::new, Collectors.toList()));
		return rows.values()
			.stream()
			.map((versions) -> new DocumentLine(versions.get(0).id(), versions.get(0).title(), versions.get(0).reason(),
					versions.stream().map(Row::version).toList()))
			.toList();
	}

	/**
	 * The file of a version, to be downloaded by whoever may see its record.
	 * @throws NotFoundException if there is none
	 */
	public StoredFile file(UUID document, int number) {
		record Found(String section, UUID owner, StoredFile file) {
		}
		Found found = this.database.sql("""
				select d.section, d.owner_id, v.content_key, v.file_name, v.media_type, v.size
				  from document d join document_version v on v.document_id = d.id
				 where d.id = ? and v.number = ? and v.content_key is not null""")
			.params(document, number)
			.query((row, at) -> new Found(row.getString("section"), row.getObject("owner_id", UUID.class),
					new StoredFile(row.getObject("content_key", UUID.class), row.getString("file_name"),
							row.getString("media_type"), row.getLong("size"))))
			.optional()
			.orElseThrow(() -> new NotFoundException(StoredFile.class, document));
		this.owners.find(found.section(), found.owner());
		return found.file();
	}

	/**
	 * Writes a file's bytes.
	 */
	public void copy(StoredFile file, OutputStream out) throws IOException {
		this.store.copy(file.contentKey(), out);
	}

}
