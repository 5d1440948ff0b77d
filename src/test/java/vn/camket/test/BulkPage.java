package vn.camket.test;

import java.io.UnsupportedEncodingException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.camket.account.SignedInAccount;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

/**
 * The page on which many rows of a register are changed, as somebody uses it.
 *
 * @param register address of the list
 */
public record BulkPage(MockMvcTester mvc, SignedInAccount visitor, String register) {

	/** Asks what a change would make of rows. */
	public MvcTestResult ask(Collection<UUID> ids, Map<String, String> change) {
		var get = this.mvc.get().uri(this.register + "/bulk").with(user(this.visitor)).param("preview", "true");
		ids.forEach((id) -> get.param("ids", id.toString()));
		change.forEach(get::param);
		return get.exchange();
	}

	/** What a change would make of rows. */
	public Document preview(Collection<UUID> ids, Map<String, String> change) {
		return page(ask(ids, change));
	}

	/** Presses the button of a preview. */
	public MvcTestResult confirm(Document preview) {
		var post = this.mvc.post().uri(this.register + "/bulk").with(user(this.visitor)).with(csrf());
		preview.select("main form[method=post] input[name]:not([name=_csrf])")
			.forEach((field) -> post.param(field.attr("name"), field.val()));
		return post.exchange();
	}

	/** A page that was answered. */
	public static Document page(MvcTestResult result) {
		try {
			return Jsoup.parse(result.getResponse().getContentAsString());
		}
		catch (UnsupportedEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
