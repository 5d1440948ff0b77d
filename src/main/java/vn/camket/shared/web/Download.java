package vn.camket.shared.web;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

import vn.camket.shared.spreadsheet.ListingFormat;

/**
 * A list on its way to the reader's disk.
 *
 * @param format as the address asks for it
 * @param out where the file goes
 */
public record Download(ListingFormat format, OutputStream out) {

	/**
	 * Begins the answer to an address that ends with its format.
	 * @param name of the file, without the end that tells its format
	 */
	public static Download begin(String name, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		ListingFormat format = ListingFormat.ofAddress(request.getRequestURI());
		head(response, format.mediaType(), name + format.extension());
		return new Download(format, response.getOutputStream());
	}

	/**
	 * Says that a file follows, to be kept under this name.
	 */
	public static void head(HttpServletResponse response, String mediaType, String filename) {
		response.setContentType(mediaType);
		boolean plain = StandardCharsets.US_ASCII.newEncoder().canEncode(filename);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment()
					.filename(filename, plain ? StandardCharsets.US_ASCII : StandardCharsets.UTF_8)
					.build()
					.toString());
	}

}
