package vn.camket.document.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.document.DocumentCatalog;
import vn.camket.document.DocumentOwner.Owner;
import vn.camket.document.DocumentOwners;
import vn.camket.document.DocumentRegister;
import vn.camket.document.DocumentRegister.Place;
import vn.camket.document.DocumentRegister.Taken;
import vn.camket.document.StoredFile;
import vn.camket.document.UploadedFile;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.FieldRefusedException;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.TypedReason;
import vn.camket.shared.web.UploadName;

/**
 * The documents of a record: the list, taking one in, and getting a file.
 */
@Controller
class DocumentController {

	private static final String LIST = "/{section:agreements}/{id}/documents";

	private static final String BACK = "redirect:/{section}/{id}/documents";

	private final DocumentRegister register;

	private final DocumentCatalog catalog;

	private final DocumentOwners owners;

	DocumentController(DocumentRegister register, DocumentCatalog catalog, DocumentOwners owners) {
		this.register = register;
		this.catalog = catalog;
		this.owners = owners;
	}

	@GetMapping(LIST)
	String list(@PathVariable String section, @PathVariable UUID id, Model model) {
		Owner owner = this.owners.find(section, id);
		if (!model.containsAttribute("documentForm")) {
			model.addAttribute(DocumentForm.empty(null, null));
		}
		model.addAttribute("section", section);
		model.addAttribute("ownerId", id);
		model.addAttribute("owner", owner);
		model.addAttribute("documents", this.catalog.of(section, id));
		return "document/list";
	}

	@PostMapping(LIST)
	String add(@PathVariable String section, @PathVariable UUID id, @Valid @ModelAttribute DocumentForm documentForm,
			BindingResult errors, Model model, RedirectAttributes redirect) throws IOException {
		this.register.requireEditable(section, id);
		documentForm.check(errors);
		if (!errors.hasErrors()) {
			try {
				Taken taken = withFile(documentForm,
						(file) -> this.register.add(section, id, orRandom(documentForm.creationKey()),
								String.valueOf(documentForm.title()), documentForm.toContent(), file));
				say(taken, redirect);
				return BACK;
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return list(section, id, model);
	}

	@GetMapping("/documents/{document}/new-version")
	String showVersionForm(@PathVariable UUID document, Model model) {
		Place place = this.register.editable(document);
		int newest = this.catalog.of(place.section(), place.ownerId())
			.stream()
			.filter((line) -> line.id().equals(document))
			.findFirst()
			.orElseThrow()
			.versions()
			.get(0)
			.number();
		if (!model.containsAttribute("documentForm")) {
			model.addAttribute(DocumentForm.empty(newest, place.title()));
		}
		model.addAttribute("place", place);
		return "document/version";
	}

	@PostMapping("/documents/{document}/new-version")
	String supersede(@PathVariable UUID document, @Valid @ModelAttribute DocumentForm documentForm,
			BindingResult errors, Model model, RedirectAttributes redirect) throws IOException {
		Place place = this.register.editable(document);
		documentForm.check(errors);
		if (!errors.hasErrors()) {
			try {
				int seen = (documentForm.seen() != null) ? documentForm.seen() : 0;
				say(withFile(documentForm,
						(file) -> this.register.supersede(document, seen, documentForm.toContent(), file)), redirect);
				return back(place, redirect);
			}
			catch (FieldRefusedException ex) {
				ex.reject(errors);
			}
		}
		return showVersionForm(document, model);
	}

	private static void say(Taken taken, RedirectAttributes redirect) {
		if (taken.sameAs() != null) {
			Flash.warn(redirect, "document.sameFile", taken.sameAs());
		}
		else {
			Flash.ok(redirect, "document.added");
		}
	}

	private static String back(Place place, RedirectAttributes redirect) {
		redirect.addAttribute("section", place.section());
		redirect.addAttribute("id", place.ownerId());
		return BACK;
	}

	@GetMapping("/documents/{document}/versions/{number}/file")
	void download(@PathVariable UUID document, @PathVariable int number, HttpServletResponse response)
			throws IOException {
		StoredFile file = this.catalog.file(document, number);
		Download.head(response, file.mediaType(), file.name());
		response.setContentLengthLong(file.size());
		this.catalog.copy(file, response.getOutputStream());
	}

	@GetMapping("/documents/{document}/archive")
	String ask(@PathVariable UUID document, Model model) {
		model.addAttribute("place", this.register.editable(document));
		return "document/archive";
	}

	@PostMapping("/documents/{document}/archive")
	String archive(@PathVariable UUID document, @RequestParam(required = false) @Nullable String reason, Model model,
			RedirectAttributes redirect, HttpServletResponse response) {
		TypedReason typed = new TypedReason(reason);
		if (typed.refused()) {
			typed.askAgain(model, response);
			return ask(document, model);
		}
		Flash.ok(redirect, "document.archived");
		return back(this.register.archive(document, typed.said()), redirect);
	}

	@PostMapping("/documents/{document}/restore")
	String restore(@PathVariable UUID document, RedirectAttributes redirect) {
		Flash.ok(redirect, "document.restored");
		return back(this.register.restore(document), redirect);
	}

	private static UUID orRandom(@Nullable UUID key) {
		return (key != null) ? key : UUID.randomUUID();
	}

	/** The file lies on disk while it is looked at, and is gone afterwards. */
	private static Taken withFile(DocumentForm form, TakingIn takingIn) throws IOException {
		MultipartFile sent = form.file();
		if (sent == null || sent.isEmpty()) {
			return takingIn.apply(null);
		}
		Path path = Files.createTempFile("camket-upload", null);
		try {
			sent.transferTo(path);
			return takingIn.apply(new UploadedFile(path, UploadName.of(sent)));
		}
		finally {
			Files.deleteIfExists(path);
		}
	}

	/** Takes a file in, or none. */
	private interface TakingIn {

		Taken apply(@Nullable UploadedFile file);

	}

}
