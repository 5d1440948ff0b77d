package vn.camket.shared.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Sort;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages that use each component once, for the tests alone. */
@TestConfiguration(proxyBeanMethods = false)
class SamplePages {

	@Bean
	SecurityFilterChain openToAll(HttpSecurity http) throws Exception {
		return http.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(Customizer.withDefaults())
			.build();
	}

	enum Rank {

		HIGH, LOW

	}

	record Line(@NotBlank String note) {
	}

	record SampleForm(@NotBlank @Size(max = 20) String title, @NotNull LocalDate signedOn, @Nullable BigDecimal budget,
			@Nullable String summary, @Nullable List<String> agencies, @NotNull Rank rank, @Nullable List<Rank> ranks,
			@Nullable Boolean checked, @Nullable List<@Valid Line> rows, @Nullable Long version) {
	}

	/** Who is signed in, as the account module's principal says it. */
	static final class Visitor extends User implements CurrentUser {

		Visitor(String role) {
			super("visitor", "", AuthorityUtils.createAuthorityList(role));
		}

		@Override
		public String displayName() {
			return "Cán bộ Sở Công Thương";
		}

		@Override
		public String agencyName() {
			return "Sở Công Thương";
		}

		@Override
		public boolean isDeputy() {
			return false;
		}

	}

	@Controller
	static class Samples {

		@ModelAttribute("options")
		List<Choice> options() {
			return List.of(Choice.named("HIGH", "Cấp tỉnh"), Choice.named("LOW", "Cấp xã"));
		}

		@GetMapping("/samples/form")
		String form(Model model) {
			model.addAttribute("sampleForm",
					new SampleForm("Biên bản", LocalDate.of(2026, 11, 5), new BigDecimal("1234.5"), "", List.of(),
							Rank.LOW, List.of(Rank.LOW), true, List.of(new Line("một")), 3L));
			return "samples/form";
		}

		@PostMapping("/samples/form")
		String submit(@Valid SampleForm form, BindingResult errors, RedirectAttributes redirect) {
			if (errors.hasErrors()) {
				return "samples/form";
			}
			Flash.ok(redirect, "error.code", form.title() + "/" + form.budget() + "/" + form.summary());
			return "redirect:/samples/list";
		}

		@GetMapping("/samples/list")
		String list(@RequestParam(defaultValue = "0") int page, Model model) {
			PageRequest request = PageRequest.of(page, 20, Sort.by("signedOn").descending());
			model.addAttribute("page", PageView.of(new PageImpl<>(List.of("Hiệp", "Định"), request, 1238)));
			model.addAttribute("facets", List.of(Facet.all("nav.home", 1238), Facet.named("IN", "Đang hiệu lực", 814)));
			model.addAttribute("segments",
					List.of(new Segment("ok", null, "nav.home", 113, "/a"),
							new Segment("info", "send", "nav.plans", 7, "/b"),
							new Segment("none", null, "nav.users", 0, "/c")));
			model.addAttribute("moment", Instant.parse("2026-11-04T17:00:00Z"));
			return "samples/list";
		}

		@GetMapping("/samples/{id}")
		String record(@PathVariable UUID id) {
			throw new NotFoundException(Line.class, id);
		}

		@GetMapping("/samples/conflict")
		String conflict() {
			throw new OptimisticLockingFailureException("changed");
		}

		@GetMapping("/login")
		String login(Model model) {
			model.addAttribute("demoPassword", "mat-khau");
			model.addAttribute("demoAccounts", List.of(new DemoAccount("canbo.sct", "Sở Công Thương", "nav.home")));
			return "login";
		}

	}

	record DemoAccount(String username, String office, String role) {
	}

}
