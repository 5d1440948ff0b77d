package vn.camket.document;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.camket.account.CurrentAccount;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.NotFoundException;

/**
 * Takes in documents and their versions, for those who may change the record they belong
 * to. A version never changes; a newer one supersedes it.
 */
@Service
@Transactional
public class DocumentRegister {

	private final DocumentOwners owners;

	private final FileIntake intake;

	private final JdbcClient database;

	private final CurrentAccount currentAccount;

	private final Clock clock;

	DocumentRegister(DocumentOwners owners, FileIntake intake, JdbcClient database, CurrentAccount currentAccount,
			Clock clock) {
		this.owners = owners;
		this.intake = intake;
		this.database = database;
		this.currentAccount = currentAccount;
		this.clock = clock;
	}

	/**
	 * Takes in a new document.
	 * @param creationKey makes sending the form twice harmless
	 * @param file {@code null} for a classified document
	 * @return its key, and the record that has the same file already
	 * @throws NotFoundException if there is no such record that the person may change
	 * @throws FieldRefusedException if the file is none that may be kept here
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
	public Taken add(String section, UUID owner, UUID creationKey, String title, VersionContent content,
			@Nullable UploadedFile file) {
		requireEditable(section, owner);
		if (Secrecy.isMarked(title)) {
			throw new FieldRefusedException("title", "document.refused.secret");
		}
		if (isTakenIn(creationKey)) {
			return new Taken(creationKey, null);
		}
		FileIntake.Kept kept = keep(content, file);
		this.database.sql("insert into document (id, section, owner_id, title) values (?, ?, ?, ?)")
			.params(creationKey, section, owner, title)
			.update();
		return new Taken(creationKey, write(creationKey, 1, content, kept));
	}

	/**
	 * Takes in a newer version of a document.
	 * @param seen number of the newest version that the person saw
	 * @throws FieldRefusedException if the file is none that may be kept here, or
	 * somebody else took in a version meanwhile
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
	public Taken supersede(UUID document, int seen, VersionContent content, @Nullable UploadedFile file) {
		Place place = editable(document);
		int newest = this.database.sql("select max(number) from document_version where document_id = ?")
			.param(document)
			.query(Integer.class)
			.single();
		if (newest != seen) {
			throw new FieldRefusedException("file", "document.refused.superseded", newest);
		}
		return new Taken(place.id(), write(document, newest + 1, content, keep(content, file)));
	}

	/** Of two sendings of one form the second waits here for the first. */
	private boolean isTakenIn(UUID id) {
		this.database.sql("select pg_advisory_xact_lock(hashtextextended(cast(:id as text), 0))")
			.param("id", id)
			.query()
			.listOfRows();
		return this.database.sql("select exists (select from document where id = ?)")
			.param(id)
			.query(Boolean.class)
			.single();
	}

	private FileIntake.@Nullable Kept keep(VersionContent content, @Nullable UploadedFile file) {
		return (file != null && !content.classified()) ? this.intake.keep(file) : null;
	}

	private @Nullable String write(UUID document, int number, VersionContent content,
			FileIntake.@Nullable Kept stored) {
		String elsewhere = (stored != null) ? elsewhere(document, stored.checksum()) : null;
		this.database
			.sql("""
					insert into document_version (document_id, number, document_number, issued_on, issuer, note, classified, place,
					  file_name, media_type, size, checksum, content_key, uploaded_at, uploaded_by)
					values (:document, :number, :documentNumber, :issuedOn, :issuer, :note, :classified, :place,
					  :fileName, :mediaType, :size, :checksum, :key, :at, :by)""")
			.param("document", document)
			.param("number", number)
			.param("documentNumber", content.number())
			.param("issuedOn", content.issuedOn())
			.param("issuer", content.issuer())
			.param("note", content.note())
			.param("classified", content.classified())
			.param("place", content.place())
			.param("fileName", (stored != null) ? stored.name() : null)
			.param("mediaType", (stored != null) ? stored.mediaType() : null)
			.param("size", (stored != null) ? stored.size() : null)
			.param("checksum", (stored != null) ? stored.checksum() : null)
			.param("key", (stored != null) ? stored.key() : null)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("by", this.currentAccount.get().id())
			.update();
		return elsewhere;
	}

	/** Where the same file lies already. */
	private @Nullable String elsewhere(UUID document, String checksum) {
		return this.database.sql("""
				select d.title from document_version v join document d on d.id = v.document_id
				 where v.checksum = ? and (d.id <> ? or d.archived_at is null) order by v.uploaded_at limit 1""")
			.params(checksum, document)
			.query(String.class)
			.optional()
			.orElse(null);
	}

	/**
	 * Takes a document out of the list (domain rule 9).
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
	public Place archive(UUID document, String reason) {
		Place place = editable(document);
		this.database.sql("update document set archived_at = ?, archived_by = ?, archive_reason = ? where id = ?")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), this.currentAccount.get().id(), reason, document)
			.update();
		return place;
	}

	/**
	 * Takes an archived document back into the list.
	 */
	@PreAuthorize("hasAnyRole('AGENCY_STAFF', 'AGENCY_HEAD', 'OFFICER')")
	public Place restore(UUID document) {
		Place place = editable(document);
		this.database
			.sql("update document set archived_at = null, archived_by = null, archive_reason = null where id = ?")
			.param(document)
			.update();
		return place;
	}

	/**
	 * The document that the person may change, and the record that it belongs to.
	 * @throws NotFoundException if there is none
	 */
	public Place editable(UUID document) {
		Place place = this.database.sql("select section, owner_id, title from document where id = ? for update")
			.param(document)
			.query((row, number) -> new Place(document, row.getString("section"), row.getObject("owner_id", UUID.class),
					row.getString("title")))
			.optional()
			.orElseThrow(() -> new NotFoundException(Place.class, document));
		requireEditable(place.section(), place.ownerId());
		return place;
	}

	/**
	 * Makes sure that the person may add documents to a record.
	 * @throws NotFoundException if not
	 */
	@Transactional(readOnly = true)
	public void requireEditable(String section, UUID owner) {
		if (!this.owners.find(section, owner).editable()) {
			throw new NotFoundException(DocumentOwner.class, owner);
		}
	}

	/**
	 * A document and the record that it belongs to.
	 */
	public record Place(UUID id, String section, UUID ownerId, String title) {
	}

	/**
	 * A document that was taken in.
	 *
	 * @param sameAs title of a document with the same file; {@code null} if there is none
	 */
	public record Taken(UUID id, @Nullable String sameAs) {
	}

}
