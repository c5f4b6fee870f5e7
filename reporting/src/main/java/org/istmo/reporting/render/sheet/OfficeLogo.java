package org.istmo.reporting.render.sheet;

import java.util.Base64;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFPicture;
import org.istmo.reporting.dataset.Logo;

/** The office's own mark, beside what the workbook is. */
record OfficeLogo(Book book, BookSheet sheet) {

    /** In pixels. */
    private static final double HEIGHT = 56;

    void draw(Logo logo, int column, int row) {
        int type = logo.mediaType().equals("image/png") ? Workbook.PICTURE_TYPE_PNG : Workbook.PICTURE_TYPE_JPEG;
        int picture = book.workbook().addPicture(Base64.getDecoder().decode(logo.base64()), type);
        XSSFPicture drawn = sheet.poi()
                .createDrawingPatriarch()
                .createPicture(new XSSFClientAnchor(0, 0, 0, 0, column, row, column + 1, row + 1), picture);
        String words = logo.alternative().in(book.language());
        drawn.getCTPicture().getNvPicPr().getCNvPr().setDescr(words);
        drawn.resize(HEIGHT / Math.max(1, drawn.getImageDimension().getHeight()));
    }
}
