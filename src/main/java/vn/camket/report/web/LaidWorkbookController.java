package vn.camket.report.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.camket.report.LaidWorkbooks;
import vn.camket.report.LaidWorkbooks.Laid;
import vn.camket.shared.office.FileRefusedException;
import vn.camket.shared.web.UploadName;

/**
 * An officer lays many workbooks before their agencies at once.
 */
@Controller
@RequestMapping("/reports/workbooks")
class LaidWorkbookController {

	private final LaidWorkbooks workbooks;

	LaidWorkbookController(LaidWorkbooks workbooks) {
		this.workbooks = workbooks;
	}

	@GetMapping
	String list(Model model) {
		model.addAttribute("laid", this.workbooks.list());
		return "report/workbooks";
	}

	/** Each file stands alone: one that is refused keeps none of the others out. */
	@PostMapping
	String lay(@RequestParam(required = false) @Nullable List<MultipartFile> files, Model model,
			HttpServletResponse response) throws IOException {
		List<Line> lines = new ArrayList<>();
		for (MultipartFile file : (files != null) ? files : List.<MultipartFile>of()) {
			if (!file.isEmpty()) {
				lines.add(lay(file));
			}
		}
		if (lines.stream().noneMatch((line) -> line.laid() != null)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		}
		model.addAttribute("lines", lines);
		return list(model);
	}

	private Line lay(MultipartFile file) throws IOException {
		String name = UploadName.of(file);
		try {
			return new Line(name, this.workbooks.lay(name, file.getBytes()), null);
		}
		catch (FileRefusedException ex) {
			return new Line(name, null, ex.code());
		}
	}

	/**
	 * What became of one file.
	 *
	 * @param refused message key
	 */
	public record Line(String fileName, @Nullable Laid laid, @Nullable String refused) {
	}

}
