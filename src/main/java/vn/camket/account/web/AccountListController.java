package vn.camket.account.web;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

import vn.camket.account.AccountCatalog;
import vn.camket.account.AccountExport;
import vn.camket.account.AccountFilter;
import vn.camket.account.AccountState;
import vn.camket.account.Role;
import vn.camket.agency.AgencyDirectory;
import vn.camket.shared.web.Choice;
import vn.camket.shared.web.Download;
import vn.camket.shared.web.Facet;
import vn.camket.shared.web.PageView;

/**
 * All accounts, for administrators.
 */
@Controller
class AccountListController {

	private final AccountCatalog catalog;

	private final AgencyDirectory agencies;

	private final AccountExport export;

	AccountListController(AccountCatalog catalog, AgencyDirectory agencies, AccountExport export) {
		this.catalog = catalog;
		this.agencies = agencies;
		this.export = export;
	}

	@GetMapping("/admin/users")
	String list(@ModelAttribute("filter") AccountFilter filter,
			@PageableDefault(size = 20, sort = "username") Pageable page, Model model) {
		model.addAttribute("page", PageView.of(this.catalog.search(filter, page)));
		model.addAttribute("roles", facets(Role.values(), "account.role.all", this.catalog.countByRole(filter)));
		model.addAttribute("states",
				facets(AccountState.values(), "account.state.all", this.catalog.countByState(filter)));
		model.addAttribute("agencies", this.agencies.choices());
		return "account/list";
	}

	@GetMapping({ "/admin/users.xlsx", "/admin/users.csv" })
	void export(@ModelAttribute("filter") AccountFilter filter, @PageableDefault(sort = "username") Pageable page,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.export.write(filter, page.getSort(), Download.begin("nguoi-dung", request, response));
	}

	private static <E extends Enum<E>> List<Facet> facets(E[] constants, String all, Map<E, Long> counts) {
		long total = counts.values().stream().mapToLong(Long::longValue).sum();
		return Stream.concat(Stream.of(Facet.all(all, total)),
				Arrays.stream(constants)
					.filter(counts::containsKey)
					.map((constant) -> Facet.of(constant, counts.get(constant))))
			.toList();
	}

}
