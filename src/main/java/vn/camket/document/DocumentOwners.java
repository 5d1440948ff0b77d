package vn.camket.document;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import vn.camket.document.DocumentOwner.Owner;
import vn.camket.shared.web.NotFoundException;

/**
 * The records that documents belong to, of whatever kind.
 */
@Service
public class DocumentOwners {

	private final Map<String, DocumentOwner> owners;

	DocumentOwners(List<DocumentOwner> owners) {
		this.owners = owners.stream().collect(Collectors.toMap(DocumentOwner::section, Function.identity()));
	}

	/**
	 * A record that documents belong to.
	 * @throws NotFoundException if there is none that the person may see
	 */
	public Owner find(String section, UUID id) {
		DocumentOwner owner = this.owners.get(section);
		if (owner == null) {
			throw new NotFoundException(DocumentOwner.class, section);
		}
		return owner.find(id).orElseThrow(() -> new NotFoundException(DocumentOwner.class, id));
	}

}
