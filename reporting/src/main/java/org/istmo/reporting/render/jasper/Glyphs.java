package org.istmo.reporting.render.jasper;

import java.awt.Font;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;

/**
 * Keeps text within what the embedded font can draw. An archival file may not refer to a glyph its font lacks (ISO 19005-3, 6.2.11.8), and a
 * character that silently vanished would be worse than a box.
 */
final class Glyphs {

    static final String FAMILY = "Source Sans 3";
    private static final int BOX = 0x25A1;
    private static final int LAST_LATIN = 0x17F;

    private final Font font;

    Glyphs() {
        this.font = fontOf(Font.PLAIN, 8f);
    }

    /** The embedded font, for drawing. */
    static Font fontOf(int style, float size) {
        return Objects.requireNonNull(
                FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
                        .getAwtFontFromBundles(FAMILY, style, size, Locale.ROOT, false),
                "the font extension is on the class path");
    }

    /** The text with white space for control characters and a box for what the font cannot draw. */
    String printable(String text) {
        return plain(text) ? text : replaced(Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    private static boolean plain(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (!plain(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean plain(char c) {
        return c >= ' ' && c <= LAST_LATIN && (c < 0x7F || c >= 0xA0) && c != 0xAD;
    }

    private String replaced(String text) {
        StringBuilder drawn = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.isISOControl(point)) {
                drawn.append(' ');
            } else if (!steers(point) && font.canDisplay(point)) {
                drawn.appendCodePoint(point);
            } else if (!steers(point) && !mark(point)) {
                drawn.appendCodePoint(BOX);
            }
        });
        return drawn.toString();
    }

    /** Joiners and soft hyphens steer other characters and have no shape of their own. */
    private static boolean steers(int point) {
        return Character.getType(point) == Character.FORMAT;
    }

    /** What sits on the character before it, variation selectors among them. */
    private static boolean mark(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
