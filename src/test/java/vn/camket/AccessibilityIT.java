package vn.camket;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.camket.test.BrowserTest;
import vn.camket.test.Visit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every page of each role that links lead to: nothing that WCAG 2 at level AA forbids, no
 * page wider than a desk's screen or a phone's, and on paper nothing but the page.
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

	/**
	 * Pages of the same kind look alike to everybody, except these: each role has its
	 * own.
	 */
	private static final Pattern OWN = Pattern.compile("/|/reports/….*");

	private static final Pattern FILE = Pattern
		.compile(".*\\.(xlsx|docx|csv|ics|pdf|zip|txt)(\\?.*)?|.*/(file|document)(\\?.*)?|/logout.*");

	private static final String KEY = "[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)\\d+(?=/|$)|(?<=/groups/)[^/?]+";

	/** Kinds of page that somebody has looked at. */
	private static final Set<String> SEEN = new HashSet<>();

	private final JdbcClient database;

	AccessibilityIT(JdbcClient database) {
		this.database = database;
	}

	@ParameterizedTest
	@ValueSource(strings = { "chuyenvien.sngv", "quantri", "canbo.sct", "lanhdao.sct", "lanhdao.ubnd" })
	void everyPageThatLinksLeadToCanBeReadAndUsedByEverybody(String username, Page page) {
		List<String> found = new ArrayList<>();
		Visit visit = new Visit(page);
		visit.signIn(username);
		// agencies report on phones; the rules take a second per page, and the rest of
		// them look alike there
		boolean forPhones = username.endsWith(".sct");
		Set<String> known = new HashSet<>();
		Deque<String> ahead = new ArrayDeque<>(List.of("/"));
		while (!ahead.isEmpty()) {
			String address = ahead.poll();
			if (!FILE.matcher(address).matches() && known.add(kind(address))) {
				ahead.addAll(linksOf(page, address));
				if (SEEN.add(OWN.matcher(kind(address)).matches() ? username + kind(address) : kind(address))) {
					page.navigate(address);
					check(page, found, forPhones);
					print(page, found);
				}
			}
		}
		assertThat(known).hasSizeGreaterThan(30);
		assertThat(found).isEmpty();
		visit.assertNoComplaints();
	}

	@Test
	void signInIsForEverybodyToo(Page page) {
		List<String> found = new ArrayList<>();
		page.navigate("/login");
		check(page, found, true);
		page.navigate("/nothing-here");
		check(page, found, true);
		this.database.sql("update account set second_factor_since = now() where username = 'lanhdao.stc'").update();
		try {
			page.navigate("/login");
			page.fill("#username", "lanhdao.stc");
			page.fill("#password", "camket-demo-2026");
			page.click("main button[type=submit]");
			page.waitForURL("**/login/code");
			check(page, found, true);
		}
		finally {
			this.database.sql("update account set second_factor_since = null where username = 'lanhdao.stc'").update();
		}
		assertThat(found).isEmpty();
	}

	@Test
	void whatManyRowsWouldBecomeIsForEverybodyToo(Page page) {
		List<String> found = new ArrayList<>();
		Visit visit = new Visit(page);
		visit.signIn("chuyenvien.sngv");
		page.navigate("/agencies?kind=COMMUNE");
		page.locator("tbody input[name=ids]").first().check();
		page.locator("tbody input[name=ids]").nth(1).check();
		page.click("#bulk button");
		page.check("input[name=operation][value=KIND]");
		assertThat(page.locator("#day").isVisible()).as("asked for with groups alone").isFalse();
		page.evaluate("document.getElementById('valueskind').value = 'WARD'");
		page.click("button[name=preview]");
		assertThat(page.locator("#bulk-rows").innerText()).as("a border commune stays one")
			.isEqualTo("Sẽ sửa 1 trong 2 cơ quan");
		check(page, found, true);
		assertThat(found).isEmpty();
		visit.assertNoComplaints();
	}

	/** Asked for without the browser, which would draw what it has drawn for others. */
	private static List<String> linksOf(Page page, String address) {
		APIResponse answer = page.request().get(address);
		assertThat(answer.status()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.text())
			.select("a[href^=/]")
			.eachAttr("href")
			.stream()
			.map((href) -> href.replaceAll("#.*", ""))
			.toList();
	}

	/** What pages of one kind have in common: the address without keys and values. */
	private static String kind(String address) {
		return address.replaceAll(KEY, "…").replaceAll("=[^&]*", "");
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
			if (width == PHONE && !(forPhones && isReporting(where))) {
				continue;
			}
			new AxeBuilder(page).setLegacyMode(true)
				.withTags(List.of("wcag2a", "wcag2aa"))
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
