package vn.camket.shared.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

import javax.imageio.ImageIO;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * An address as a QR code.
 */
public final class SquareCode {

	private SquareCode() {
	}

	/**
	 * A picture of it, black on white and without a border.
	 * @param pixels of each side; the code itself may be a little smaller
	 */
	public static byte[] png(String address, int pixels) {
		try {
			BitMatrix bits = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, pixels, pixels,
					Map.of(EncodeHintType.MARGIN, 0));
			BufferedImage image = new BufferedImage(bits.getWidth(), bits.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
			for (int x = 0; x < bits.getWidth(); x++) {
				for (int y = 0; y < bits.getHeight(); y++) {
					image.setRGB(x, y, bits.get(x, y) ? 0 : 0xffffff);
				}
			}
			ByteArrayOutputStream out = new ByteArrayOutputStream();
			ImageIO.write(image, "png", out);
			return out.toByteArray();
		}
		catch (WriterException | IOException ex) {
			throw new IllegalStateException("No code for " + address, ex);
		}
	}

}
