package org.istmo.domain.office;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.istmo.domain.problem.Invalid;

/** What a mark has to be, so that every report can show it: its sides are looked at before it is decoded, and it is decoded to be sure. */
final class LogoRules {

    static final int MOST_BYTES = 200_000;
    static final int MOST_PIXELS = 2_000;

    private static final Map<String, String> FORMATS = Map.of("image/png", "png", "image/jpeg", "JPEG");

    private LogoRules() {}

    /**
     * The bytes of the picture.
     *
     * @throws Invalid when it is no PNG or JPEG that its media type says, too large, or cannot be decoded
     */
    static byte[] bytes(OfficeLogo logo) {
        String format = FORMATS.get(logo.mediaType());
        if (format == null) {
            throw new Invalid("/mediaType", "unknown-type", "A mark is image/png or image/jpeg.");
        }
        byte[] bytes = decoded(logo.base64());
        if (bytes.length > MOST_BYTES) {
            throw new Invalid("/base64", "too-large", "A mark has at most " + MOST_BYTES + " bytes.");
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            look(in, format);
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Invalid invalid) {
                throw invalid;
            }
            throw new Invalid("/base64", "no-picture", "The picture cannot be decoded.");
        }
        return bytes;
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException notBase64) {
            throw new Invalid("/base64", "no-base64", "The picture is not written in base64 (RFC 4648, section 4).");
        }
    }

    private static void look(ImageInputStream in, String format) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        ImageReader reader = readers.hasNext() ? readers.next() : null;
        if (reader == null || !reader.getFormatName().equalsIgnoreCase(format)) {
            throw new Invalid("/base64", "not-that-type", "The picture is not what its media type says.");
        }
        try {
            reader.setInput(in);
            if (reader.getWidth(0) > MOST_PIXELS || reader.getHeight(0) > MOST_PIXELS) {
                throw new Invalid(
                        "/base64", "too-many-pixels", "A mark is at most " + MOST_PIXELS + " pixels wide and high.");
            }
            BufferedImage whole = reader.read(0);
            whole.flush();
        } finally {
            reader.dispose();
        }
    }
}
