package org.istmo.reporting.render.sheet;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Notes on single cells, where what stands there is not quite what was given. */
record CellNotes(XSSFSheet sheet, String author) {

    void add(XSSFCell cell, String words) {
        int column = cell.getColumnIndex();
        int row = cell.getRowIndex();
        XSSFComment note = sheet.createDrawingPatriarch()
                .createCellComment(new XSSFClientAnchor(0, 0, 0, 0, column + 1, row, column + 4, row + 4));
        note.setString(new XSSFRichTextString(words));
        note.setAuthor(author);
        cell.setCellComment(note);
    }
}
