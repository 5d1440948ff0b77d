package vn.camket.shared.web;

import java.util.Objects;

import org.springframework.web.multipart.MultipartFile;

/**
 * What an uploaded file calls itself, as far as that can be believed.
 */
public final class UploadName {

	/** As many signs as tables keep. */
	private static final int LONGEST = 200;

	private static final String NAMELESS = "tai-lieu";

	private UploadName() {
	}

	/**
	 * The name without a path, which some browsers send, and without control characters;
	 * of a long one the end, which tells the kind.
	 */
	public static String of(MultipartFile sent) {
		String name = Objects.requireNonNullElse(sent.getOriginalFilename(), "").replaceAll(".*[/\\\\]", "");
		String clean = TextNormalizationFilter.normalize(name.replaceAll("[\\p{Cntrl}\\p{Cs}]", ""));
		return clean.isEmpty() ? NAMELESS : clean.substring(Math.max(0, clean.length() - LONGEST));
	}

}
