package vn.camket.synthesis.web;

import java.time.Clock;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.consolidation.PeriodFigures;
import vn.camket.shared.web.NotFoundException;
import vn.camket.synthesis.FigureStamp;
import vn.camket.synthesis.FigureStamps;

/**
 * Opens the figures of a file by the code that is printed on it.
 */
@Controller
@RequestMapping("/stamps")
class StampController {

	private final FigureStamps stamps;

	private final PeriodFigures figures;

	private final Clock clock;

	StampController(FigureStamps stamps, PeriodFigures figures, Clock clock) {
		this.stamps = stamps;
		this.figures = figures;
		this.clock = clock;
	}

	@GetMapping
	String ask(@RequestParam(required = false) @Nullable String code, Model model) {
		if (code == null || code.isBlank()) {
			return "synthesis/stamps";
		}
		try {
			return "redirect:/stamps/" + this.stamps.find(code).code();
		}
		catch (NotFoundException ex) {
			model.addAttribute("unknown", true);
			return "synthesis/stamps";
		}
	}

	@GetMapping("/{code}")
	String show(@PathVariable String code, Model model) {
		FigureStamp stamp = this.stamps.find(code);
		model.addAttribute("stamp", stamp);
		model.addAttribute("figures", stamp.figures());
		model.addAttribute("today",
				this.figures.read(stamp.figures().period().id(), this.clock.instant(), stamp.figures().naming()));
		return "synthesis/stamp";
	}

}
