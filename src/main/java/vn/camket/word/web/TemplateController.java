package vn.camket.word.web;

import java.io.IOException;
import java.util.Locale;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Flash;
import vn.camket.shared.web.UploadName;
import vn.camket.word.WordDocuments;
import vn.camket.word.WordTemplate;
import vn.camket.word.WordTemplates;

/**
 * The templates of official documents: looked at, replaced, put back.
 */
@Controller
@RequestMapping("/admin/templates")
class TemplateController {

	private final WordTemplates templates;

	TemplateController(WordTemplates templates) {
		this.templates = templates;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("templates", WordTemplate.values());
		model.addAttribute("replaced", this.templates.replaced());
		return "word/templates";
	}

	@GetMapping("/{template}.docx")
	void download(@PathVariable WordTemplate template, HttpServletResponse response) throws IOException {
		Download.head(response, WordDocuments.MEDIA_TYPE,
				"mau-" + template.name().toLowerCase(Locale.ROOT).replace('_', '-') + ".docx");
		response.getOutputStream().write(this.templates.content(template));
	}

	@PostMapping("/{template}")
	String replace(@PathVariable WordTemplate template, @RequestParam(required = false) @Nullable MultipartFile file,
			Model model, RedirectAttributes redirect, HttpServletResponse response) throws IOException {
		if (file == null || file.isEmpty()) {
			return refused(template, new FileRefusedException("import.refused.noFile"), model, response);
		}
		try {
			Set<String> missing = this.templates.replace(template, UploadName.of(file), file.getBytes());
			if (missing.isEmpty()) {
				Flash.ok(redirect, "template.replaced");
			}
			else {
				Flash.warn(redirect, "template.replaced.lacks", String.join(", ", missing));
			}
			return "redirect:/admin/templates";
		}
		catch (FileRefusedException ex) {
			return refused(template, ex, model, response);
		}
	}

	@PostMapping("/{template}/restore")
	String restore(@PathVariable WordTemplate template, RedirectAttributes redirect) {
		this.templates.restore(template);
		Flash.ok(redirect, "template.restored");
		return "redirect:/admin/templates";
	}

	private String refused(WordTemplate template, FileRefusedException why, Model model, HttpServletResponse response) {
		model.addAttribute("refusedTemplate", template);
		model.addAttribute("refused", why);
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return list(model);
	}

}
