package vn.camket;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import vn.camket.test.BrowserTest;
import vn.camket.test.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main pages of each role: nothing that WCAG 2 at level AA forbids, and no page wider
 * than a desk's screen or a phone's.
 */
@BrowserTest
class AccessibilityIT {

	private static final int DESK = 1440;

	private static final int PHONE = 360;

	/** A4 between the margins of an official paper, in CSS pixels. */
	private static final int PAPER = 624;

	/**
	 * Names the texts that end beyond the edge of their card, where nobody can scroll.
	 */
	private static final String CUT_OFF = """
			() => [...document.querySelectorAll('main *')].filter((element) => {
			  if (element.closest('thead, select, textarea, svg, .visually-hidden')
			      || ![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim())) {
			    return false;
			  }
			  const range = document.createRange();
			  range.selectNodeContents(element);
			  const text = range.getBoundingClientRect();
			  let edge = innerWidth;
			  for (let around = element; text.width && around; around = around.parentElement) {
			    const overflow = getComputedStyle(around).overflowX;
			    if (/auto|scroll/.test(overflow) && !around.querySelector(':scope > .tb-card')) {
			      return false;
			    }
			    if (overflow === 'hidden' || around.matches('.card')) {
			      edge = Math.min(edge, around.getBoundingClientRect().right);
			    }
			  }
			  return text.width && text.right > edge + 1;
			}).map((element) => element.textContent.trim()).slice(0, 3).join(' | ')""";

	/** What each looks at; what all see alike is looked at once. */
	private static final Map<String, List<String>> PAGES = Map.of("canbo.sct", List.of("/", "/reports", "/agreements",
			"/agreements/new", "/account", "/account/reminders", "/account/password", "/account/second-factor",
			"/account/delegations", "/activities", "/activities/new", "/obstacles", "/obstacles/new", "/commitments",
			"/promises", "/promises/new", "/partners", "/search?q=lao"), "lanhdao.sct", List.of("/", "/reports"),
			"chuyenvien.sngv",
			List.of("/", "/reports", "/agreements", "/plans", "/plans/new", "/agencies", "/periods", "/admin/schemes",
					"/admin/schemes/ask", "/obstacles", "/agreements/import", "/reports/workbooks", "/agencies/new",
					"/stamps"),
			"lanhdao.ubnd", List.of("/", "/plans", "/periods"), "quantri", List.of("/", "/agencies", "/admin/users",
					"/admin/users/new", "/admin/users/import", "/admin/audit", "/admin/reminders", "/admin/templates"));

	/** Records of one kind look alike to everybody, start pages do not. */
	private static final Set<String> SEEN = new HashSet<>();

	/** Lists whose first record is opened too. */
	private static final List<String> OPENED = List.of("/reports", "/agreements", "/plans", "/agencies", "/periods",
			"/admin/users", "/commitments", "/promises", "/partners");

	@ParameterizedTest
	@ValueSource(strings = { "canbo.sct", "lanhdao.sct", "chuyenvien.sngv", "lanhdao.ubnd", "quantri" })
	void pagesCanBeReadAndUsedByEverybody(String username, Page page) {
		List<String> found = new ArrayList<>();
		Visit visit = new Visit(page);
		// agencies report on phones; the rules take a second per page, and the rest of
		// them
		// look alike there
		boolean forPhones = username.endsWith(".sct");
		page.navigate("/login");
		check(page, found, forPhones);
		visit.signIn(username);
		for (String address : PAGES.get(username)) {
			look(page, address, found, forPhones);
		}
		assertThat(found).isEmpty();
		visit.assertNoComplaints();
	}

	private static void look(Page page, String address, List<String> found, boolean forPhones) {
		page.navigate(address);
		check(page, found, forPhones);
		print(page, found);
		if (OPENED.contains(address)) {
			Locator first = page
				.locator("main th[scope=row] a, main .card h2 a, main .card a[href^='" + address + "/']")
				.first();
			page.navigate(first.getAttribute("href"));
			check(page, found, forPhones);
			print(page, found);
			for (String deeper : List.of("/consolidated", "/consolidated/finalise", "/missing", "/urging", "/results",
					"/history", "/commitments", "/documents", "/events/new", "/hand-over", "/reorganise", "/briefing",
					"/clauses")) {
				Locator link = page.locator("main a[href$='" + deeper + "']");
				if (link.count() > 0) {
					String here = page.url();
					page.navigate(link.first().getAttribute("href"));
					check(page, found, forPhones);
					page.navigate(here);
				}
			}
		}
	}

	private static void check(Page page, List<String> found, boolean forPhones) {
		for (int width : List.of(DESK, PHONE)) {
			page.setViewportSize(width, 900);
			String where = page.url().replaceAll("https?://[^/]+", "") + " at " + width + ": ";
			if (!fits(page)) {
				found.add(where + "the page is " + page.evaluate("document.documentElement.scrollWidth") + " wide");
			}
			Object cut = page.evaluate(CUT_OFF);
			if (!"".equals(cut)) {
				found.add(where + "cut off: " + cut);
			}
			if ((width == PHONE && !(forPhones && isReporting(where))) || !isNew(where)) {
				continue;
			}
			new AxeBuilder(page).withTags(List.of("wcag2a", "wcag2aa"))
				.analyze()
				.getViolations()
				.forEach((rule) -> rule.getNodes()
					.stream()
					.limit(3)
					.forEach((node) -> found.add(where + rule.getId() + " " + node.getHtml())));
		}
	}

	/** On paper there is the record or the list alone, and all of it. */
	private static void print(Page page, List<String> found) {
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
		page.setViewportSize(PAPER, 900);
		String where = page.url().replaceAll("https?://[^/]+", "") + " on paper: ";
		if (!fits(page)) {
			found.add(where + "the page is " + page.evaluate("document.documentElement.scrollWidth") + " wide");
		}
		if (page.locator(".ck-top").isVisible() || page.locator("main .ck-actions").first().isVisible()) {
			found.add(where + "the menu or the buttons are printed");
		}
		if (!page.locator("main").isVisible()) {
			found.add(where + "nothing is printed");
		}
		page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
	}

	private static boolean isReporting(String where) {
		return where.startsWith("/ ") || where.startsWith("/login ") || where.startsWith("/reports");
	}

	private static boolean isNew(String where) {
		return where.startsWith("/ ") || SEEN.add(where.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "…"));
	}

	/**
	 * Asks from outside, since what waits within the page is evaluated from a text, which
	 * the page's own policy forbids.
	 */
	private static boolean fits(Page page) {
		for (int attempt = 0; attempt < 20; attempt++) {
			if ((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth")) {
				return true;
			}
			// charts follow a new width a moment later
			page.waitForTimeout(100);
		}
		return false;
	}

}
