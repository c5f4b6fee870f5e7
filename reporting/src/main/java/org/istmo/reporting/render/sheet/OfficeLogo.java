package org.istmo.reporting.render.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.istmo.reporting.dataset.Logo;

/** The office's own mark, beside the title of what the workbook is. */
record OfficeLogo(Book book, BookSheet sheet) {

    /** In characters of a column: the two lines of the title are as high as eight. */
    private static final double HEIGHT = 8;

    private static final double WIDEST = 32;

    /** As high as the title's lines, in a column that is as wide as it then is. */
    void draw(Logo logo, int column) {
        byte[] bytes = Base64.getDecoder().decode(logo.base64());
        int type = logo.mediaType().equals("image/png") ? Workbook.PICTURE_TYPE_PNG : Workbook.PICTURE_TYPE_JPEG;
        sheet.width(column, Math.min(WIDEST, HEIGHT * ratio(bytes)));
        XSSFPicture drawn = sheet.poi()
                .createDrawingPatriarch()
                .createPicture(
                        new XSSFClientAnchor(0, 0, 0, 0, column, 0, column + 1, 2),
                        book.workbook().addPicture(bytes, type));
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(logo.alternative().in(book.language()));
    }

    private static double ratio(byte[] bytes) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(bytes));
            return image == null ? 1 : (double) image.getWidth() / image.getHeight();
        } catch (IOException e) {
            throw new UncheckedIOException("logo", e);
        }
    }
}
