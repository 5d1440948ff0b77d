package vn.camket.test;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jsoup.nodes.Document;

/**
 * The fields of a page's form, as a browser would send them.
 */
public final class SentForm {

	private SentForm() {
	}

	/**
	 * What the form that warns of unsaved changes holds; its token is left out.
	 */
	public static Map<String, String> of(Document page) {
		return of(page, "main form[method=post][data-warn-unsaved]");
	}

	/**
	 * What a form holds; its token is left out.
	 */
	public static Map<String, String> of(Document page, String form) {
		Map<String, String> fields = new LinkedHashMap<>();
		page.select(form).select(":is(input, textarea, select)[name]").forEach((field) -> {
			boolean off = field.is("[type=checkbox], [type=radio]") && !field.hasAttr("checked");
			if (!off && !field.attr("name").equals("_csrf")) {
				fields.put(field.attr("name"),
						field.is("select") ? field.select("option[selected]").val() : field.val());
			}
		});
		return fields;
	}

}
