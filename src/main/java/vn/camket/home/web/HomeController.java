package vn.camket.home.web;

import java.time.Clock;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.camket.account.Role;
import vn.camket.account.SignedInAccount;
import vn.camket.home.AdminDesk;
import vn.camket.home.AgencyDesk;
import vn.camket.home.LeaderDesk;
import vn.camket.home.OfficerDesk;
import vn.camket.home.OfficerHome;
import vn.camket.report.PeriodOverview;
import vn.camket.report.PeriodStrip;
import vn.camket.shared.time.ProvinceTime;

import static java.util.stream.Collectors.toMap;

/**
 * The start page of whoever is signed in.
 */
@Controller
class HomeController {

	private final AgencyDesk agency;

	private final OfficerDesk officer;

	private final LeaderDesk leader;

	private final AdminDesk admin;

	private final Clock clock;

	HomeController(AgencyDesk agency, OfficerDesk officer, LeaderDesk leader, AdminDesk admin, Clock clock) {
		this.agency = agency;
		this.officer = officer;
		this.leader = leader;
		this.admin = admin;
		this.clock = clock;
	}

	/**
	 * @param period the period to look at, where a role may choose one
	 */
	@GetMapping("/")
	String show(@RequestParam(required = false) @Nullable UUID period, @AuthenticationPrincipal SignedInAccount account,
			Model model) {
		model.addAttribute("today", ProvinceTime.today(this.clock));
		return switch (account.role()) {
			case AGENCY_STAFF, AGENCY_HEAD -> showAgency(account, model);
			case OFFICER -> showOfficer(period, model);
			case LEADER -> showLeader(period, model);
			case ADMIN -> showAdmin(model);
		};
	}

	private String showAgency(SignedInAccount account, Model model) {
		model.addAttribute("ofHead", account.role() == Role.AGENCY_HEAD);
		model.addAttribute("agency", account.requiredAgencyId());
		model.addAttribute("home", this.agency.read());
		return "home/agency";
	}

	private String showOfficer(@Nullable UUID period, Model model) {
		OfficerHome home = this.officer.read(period);
		model.addAttribute("home", home);
		model.addAttribute("strips", home.periods().stream().collect(toMap(PeriodOverview::id, PeriodStrip::segments)));
		return "home/officer";
	}

	private String showLeader(@Nullable UUID period, Model model) {
		model.addAttribute("home", this.leader.read(period));
		return "home/leader";
	}

	private String showAdmin(Model model) {
		model.addAttribute("home", this.admin.read());
		return "home/admin";
	}

}
