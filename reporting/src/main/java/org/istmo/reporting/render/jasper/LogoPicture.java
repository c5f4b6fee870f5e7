package org.istmo.reporting.render.jasper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import net.sf.jasperreports.renderers.Renderable;
import net.sf.jasperreports.renderers.SimpleDataRenderer;
import org.istmo.reporting.dataset.Logo;
import org.istmo.reporting.render.RenderingFailed;

/** An office's mark on white, in the colours that the file promises (ISO 19005-3, 6.2.4.3), however it was uploaded. */
final class LogoPicture {

    private LogoPicture() {}

    /** @throws RenderingFailed when its bytes are no picture */
    static Renderable of(Logo logo) {
        try {
            BufferedImage own =
                    ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(logo.base64())));
            if (own == null) {
                throw new IOException("no picture of type " + logo.mediaType());
            }
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            ImageIO.write(onWhite(own), "png", plain);
            return SimpleDataRenderer.getInstance(plain.toByteArray());
        } catch (IOException | IllegalArgumentException e) {
            throw new RenderingFailed("the office's logo", e);
        }
    }

    private static BufferedImage onWhite(BufferedImage own) {
        BufferedImage plain = new BufferedImage(own.getWidth(), own.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D page = plain.createGraphics();
        page.drawImage(own, 0, 0, Color.WHITE, null);
        page.dispose();
        return plain;
    }
}
