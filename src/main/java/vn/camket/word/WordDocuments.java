package vn.camket.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

import com.deepoove.poi.XWPFTemplate;
import com.deepoove.poi.config.Configure;
import com.deepoove.poi.config.ConfigureBuilder;
import com.deepoove.poi.plugin.table.LoopRowTableRenderPolicy;

import org.springframework.stereotype.Service;

/**
 * Fills templates. A value is a text, a list of maps for what is repeated, a picture, or
 * an empty list for what is left out.
 */
@Service
public class WordDocuments {

	/** What a document is sent as. */
	public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

	private final WordTemplates templates;

	WordDocuments(WordTemplates templates) {
		this.templates = templates;
	}

	/**
	 * The filled document as a .docx file.
	 * @param values by the tags of the template
	 */
	public byte[] fill(WordTemplate template, Map<String, Object> values) {
		return fill(template, this.templates.content(template), values);
	}

	/**
	 * The lines of a text as paragraphs to be repeated, blank ones left out.
	 */
	public static List<Map<String, Object>> lines(String text) {
		return text.lines()
			.filter((line) -> !line.isBlank())
			.map((line) -> Map.<String, Object>of("text", line.strip()))
			.toList();
	}

	static byte[] fill(WordTemplate template, byte[] content, Map<String, Object> values) {
		try (XWPFTemplate compiled = XWPFTemplate.compile(new ByteArrayInputStream(content), configuration(template));
				ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			compiled.render(values).write(out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static Configure configuration(WordTemplate template) {
		ConfigureBuilder builder = Configure.builder();
		template.tables().forEach((table) -> builder.bind(table, new LoopRowTableRenderPolicy()));
		return builder.build();
	}

}
